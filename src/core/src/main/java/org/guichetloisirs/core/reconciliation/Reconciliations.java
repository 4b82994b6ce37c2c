package org.guichetloisirs.core.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.staff.Caller;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/** The nightly reconciliation for the people who answer for it, and for monitoring. */
@Stateless
public class Reconciliations {

    /** The most characters of a note and of a resolution. */
    public static final int LONGEST_TEXT = 1000;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Nights nights;

    @Inject
    private NightViews views;

    @Inject
    private NightlyJob job;

    @Inject
    private AppClock clock;

    @Inject
    private Caller caller;

    @Inject
    private AuditTrail audit;

    /** For the container, which wants a public one of an EJB. */
    public Reconciliations() {}

    /** With what the container would have injected. */
    Reconciliations(
            EntityManager em,
            Nights nights,
            NightViews views,
            NightlyJob job,
            AppClock clock,
            Caller caller,
            AuditTrail audit) {
        this.em = em;
        this.nights = nights;
        this.views = views;
        this.job = job;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Starts the run of a date in the background, or goes on with one that failed; a finished date stays as it is.
     *
     * @return the run's id
     * @throws BusinessRuleViolation {@code reconciliation.running} while any run is under way, {@code
     *     reconciliation.not-ended} before that day's evening, {@code reconciliation.covered} where a later date was run
     */
    @Permitted(Role.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long startNow(LocalDate businessDate) {
        return job.start(businessDate, caller.name());
    }

    /** The last business date that has ended: the one to start. */
    public LocalDate lastEnded() {
        return nights.evening().lastEnded(clock.now());
    }

    /** The last nights, the newest first. */
    @Permitted(Role.ADMINISTRATOR)
    public List<NightView> nights(int most) {
        return views.nights(most);
    }

    /** One night with its figures and what it found; empty where there is none. */
    @Permitted(Role.ADMINISTRATOR)
    public Optional<NightDetail> night(long runId) {
        return views.night(runId);
    }

    /** The newest night; for monitoring, which has no caller. */
    public Optional<NightView> latest() {
        return views.nights(1).stream().findFirst();
    }

    /** The newest night that is not under way; for monitoring, which has no caller. */
    public Optional<NightView> lastEndedRun() {
        // One run is under way at most.
        return views.nights(2).stream().filter(night -> night.endedAt() != null).findFirst();
    }

    /** How many differences of all nights wait for a person; for monitoring as well. */
    public long waiting() {
        return views.open();
    }

    /** The differences of all nights that wait for a person, the oldest first. */
    @Permitted(Role.ADMINISTRATOR)
    public List<DiscrepancyView> workList(int most) {
        return views.open(most);
    }

    /** One difference with its notes; empty where there is none. */
    @Permitted(Role.ADMINISTRATOR)
    public Optional<DiscrepancyView> discrepancy(long id) {
        return views.discrepancy(id);
    }

    /**
     * The caller looks after it from now on; audited.
     *
     * @throws BusinessRuleViolation {@code reconciliation.not-open} if it is settled
     */
    @Permitted(Role.ADMINISTRATOR)
    public void assign(long id) {
        lock(id).assign(caller.name());
        audit.record("discrepancy.assigned", "discrepancy:" + id, caller.name());
    }

    /**
     * Adds a note, also to one that is settled.
     *
     * @param text at most {@link #LONGEST_TEXT} characters
     * @throws BusinessRuleViolation {@code reconciliation.text} on the field {@code note} if it is empty or too long
     */
    @Permitted(Role.ADMINISTRATOR)
    public void note(long id, String text) {
        lock(id);
        em.persist(new DiscrepancyNote(id, caller.name(), checked(text, "note"), clock.now()));
    }

    /**
     * A person settled it; audited.
     *
     * @param how for whoever reads it later, at most {@link #LONGEST_TEXT} characters
     * @throws BusinessRuleViolation {@code reconciliation.text} on the field {@code resolution}, {@code
     *     reconciliation.not-open} if it is settled already
     */
    @Permitted(Role.ADMINISTRATOR)
    public void resolve(long id, String how) {
        String resolution = checked(how, "resolution");
        lock(id).resolve(resolution, caller.name(), clock.now());
        audit.record("discrepancy.resolved", "discrepancy:" + id, resolution);
    }

    private static String checked(String text, String field) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TEXT) {
            throw new BusinessRuleViolation("reconciliation.text", LONGEST_TEXT).onField(field);
        }
        return stripped;
    }

    private Discrepancy lock(long id) {
        Discrepancy discrepancy = em.find(Discrepancy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (discrepancy == null) {
            throw new BusinessRuleViolation("reconciliation.unknown");
        }
        return discrepancy;
    }
}
