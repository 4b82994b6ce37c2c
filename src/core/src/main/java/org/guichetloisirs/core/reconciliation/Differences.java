package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guichetloisirs.core.kernel.AppClock;
import org.jspecify.annotations.Nullable;

/**
 * Writes differences down, each once: finding one again (a step that is repeated, a run that goes on after a kill) changes
 * nothing. Works in the caller's transaction, which holds the run ({@link Nights#hold}).
 */
@Dependent
class Differences {

    private static final Set<DiscrepancyKind> WAITED_FOR_AN_ANSWER =
            EnumSet.of(DiscrepancyKind.UNKNOWN_AT_GATEWAY, DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION);

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    /** For the container. */
    protected Differences() {}

    /** With what the container would have injected. */
    Differences(EntityManager em, AppClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Writes it down.
     *
     * @return whether it is new
     */
    boolean record(Night night, FoundDifference found) {
        boolean isNew = written(night, found).isEmpty();
        if (isNew) {
            em.persist(new Discrepancy(night, found, clock.now()));
        }
        return isNew;
    }

    /** Writes it down together with what the machine did about it in this same transaction. */
    void recordMended(Night night, FoundDifference found, Mending how) {
        if (written(night, found).isEmpty()) {
            Discrepancy discrepancy = new Discrepancy(night, found, clock.now());
            discrepancy.mend(how, clock.now());
            em.persist(discrepancy);
        }
    }

    /**
     * A difference of an earlier night that may have settled itself.
     *
     * @param refundId the refund that it is about; null where it is about an attempt
     */
    record Doubt(
            long id, @Nullable Long paymentId, @Nullable Long refundId) {}

    /** Those that waited for an answer of the gateway before this night, by id. */
    List<Doubt> doubts(Night night, long afterId, int most) {
        return em
                .createQuery(
                        "select d from Discrepancy d where d.id > :after and d.businessDate < :date"
                                + " and d.resolvedAt is null and d.mendedAt is null and d.kind in :kinds order by d.id",
                        Discrepancy.class)
                .setParameter("after", afterId)
                .setParameter("date", night.businessDate())
                .setParameter("kinds", WAITED_FOR_AN_ANSWER)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Discrepancy::doubt)
                .toList();
    }

    /** What it waited for has come, and agrees. */
    void foundOut(long id) {
        Discrepancy discrepancy = em.find(Discrepancy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (discrepancy != null && discrepancy.isOpen()) {
            discrepancy.mend(Mending.FOUND_OUT, clock.now());
        }
    }

    private List<Discrepancy> written(Night night, FoundDifference found) {
        return em.createQuery(
                        "select d from Discrepancy d where d.businessDate = :date and d.kind = :kind"
                                + " and d.reference = :reference",
                        Discrepancy.class)
                .setParameter("date", night.businessDate())
                .setParameter("kind", found.kind())
                .setParameter("reference", found.reference())
                .getResultList();
    }
}
