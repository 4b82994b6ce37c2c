package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.Settings;

/**
 * The runs, and who may have one. A unique key lets one run exist at a time, on however many nodes; a process that gave
 * no sign of life for a while loses it, and what it would still write is refused ({@link #hold}). Each method works in
 * the caller's transaction.
 */
@Dependent
class Nights {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    /** For the container. */
    protected Nights() {}

    /** With what the container would have injected. */
    Nights(EntityManager em, AppClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * What {@link #begin} did.
     *
     * @param started false where the date is finished already
     */
    record Begun(Night night, boolean started) {}

    /** When business days end. */
    Evening evening() {
        return new Evening(LocalTime.parse(Settings.RECONCILIATION_HOUR.text()), clock.zone());
    }

    /**
     * Takes the one right to run this date; a finished one stays as it is.
     *
     * @param by {@code operator:LOGIN} or {@code système}
     * @throws BusinessRuleViolation {@code reconciliation.running} while a run is under way, {@code
     *     reconciliation.not-ended} before the date's evening, {@code reconciliation.covered} where a later date was run
     */
    Begun begin(LocalDate businessDate, String by) {
        Instant now = clock.now();
        giveUpTheDead(now);
        List<ReconciliationRun> runs = em.createQuery(
                        "select r from ReconciliationRun r where r.businessDate >= :date", ReconciliationRun.class)
                .setParameter("date", businessDate)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Optional<ReconciliationRun> same = runs.stream()
                .filter(run -> run.businessDate().equals(businessDate))
                .findFirst();
        if (same.isPresent() && same.get().state() == NightState.FINISHED) {
            return new Begun(same.get().night(), false);
        }
        if (evening().endOf(businessDate).isAfter(now)) {
            throw new BusinessRuleViolation("reconciliation.not-ended");
        }
        if (runs.stream().anyMatch(run -> run.businessDate().isAfter(businessDate))) {
            throw new BusinessRuleViolation("reconciliation.covered");
        }
        ReconciliationRun run = same.orElseGet(() -> fresh(businessDate));
        run.start(by, now);
        em.persist(run);
        em.flush();
        return new Begun(run.night(), true);
    }

    private void giveUpTheDead(Instant now) {
        Optional<ReconciliationRun> running = em
                .createQuery("select r from ReconciliationRun r where r.state = :running", ReconciliationRun.class)
                .setParameter("running", NightState.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
        if (running.isPresent()) {
            if (!running.get().abandoned(now)) {
                throw new BusinessRuleViolation("reconciliation.running");
            }
            running.get().fail(Language.FRENCH.speaking(() -> Messages.text("reconciliation.interrupted")), now);
            em.flush();
        }
    }

    /** What no finished night has covered, up to the end of this business day. */
    private ReconciliationRun fresh(LocalDate businessDate) {
        Instant from = em
                .createQuery("select max(r.coversTo) from ReconciliationRun r where r.state = :finished", Instant.class)
                .setParameter("finished", NightState.FINISHED)
                .getResultList()
                .stream()
                .filter(found -> found != null)
                .findFirst()
                .orElse(Instant.EPOCH);
        return new ReconciliationRun(businessDate, from, evening().endOf(businessDate));
    }

    /**
     * The run's row, locked until the transaction ends, with a sign of life.
     *
     * @throws IllegalStateException if it was given to another process meanwhile, or is finished
     */
    ReconciliationRun hold(Night night) {
        em.flush();
        ReconciliationRun run = em.find(ReconciliationRun.class, night.runId(), LockModeType.PESSIMISTIC_WRITE);
        if (run == null || run.startNumber() != night.startNumber() || run.state() != NightState.RUNNING) {
            throw new IllegalStateException("The reconciliation of " + night.businessDate()
                    + " is not this process's any more: another one took it up");
        }
        run.alive(clock.now());
        return run;
    }

    /** The run stopped; nothing happens where it is another process's by now. */
    void fail(Night night, String why) {
        ReconciliationRun run = em.find(ReconciliationRun.class, night.runId(), LockModeType.PESSIMISTIC_WRITE);
        if (run != null && run.startNumber() == night.startNumber() && run.state() == NightState.RUNNING) {
            run.fail(why, clock.now());
        }
    }

    /** The run of the latest business date; empty before the first. */
    Optional<ReconciliationRun> latest() {
        return em
                .createQuery("select r from ReconciliationRun r order by r.businessDate desc", ReconciliationRun.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
