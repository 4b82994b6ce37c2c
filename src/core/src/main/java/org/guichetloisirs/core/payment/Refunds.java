package org.guichetloisirs.core.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/**
 * Giving back what was charged and delivered, in part or whole. The owner of what was paid requests one in its own
 * transaction, starts it after the commit, and hears of it through {@link RefundNews}.
 */
@Stateless
public class Refunds {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private RefundBook book;

    @Inject
    private RefundRunner runner;

    @Inject
    private AppClock clock;

    @Inject
    private AuditTrail audit;

    /** For the container, which wants a public one of an EJB. */
    public Refunds() {}

    /** With what the container would have injected. */
    Refunds(EntityManager em, RefundBook book, RefundRunner runner, AppClock clock, AuditTrail audit) {
        this.em = em;
        this.book = book;
        this.runner = runner;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Writes the intention in the caller's transaction; the same wish again answers the refund that it got.
     *
     * @return its id, for {@link #start}
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code payment.not-refundable}, {@code
     *     payment.refund-open} while another refund of the charge is not settled, {@code payment.refund-nothing} and {@code
     *     payment.refund-too-large} on the field {@code amount}
     */
    public long request(RefundRequest asked) {
        return book.open(asked).id();
    }

    /** Sends a committed refund on another thread; starting it twice sends it once. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void start(long refundId) {
        runner.start(refundId);
    }

    /** The news was understood and needs no retelling; false where it was understood already, or is not so any more. */
    public boolean takeNote(RefundNews news) {
        Refund refund = book.lock(news.refundId());
        return refund.state() == news.state() && refund.takenNote();
    }

    /** How many wait for a person. */
    @Permitted(Role.ADMINISTRATOR)
    public long waiting() {
        return em.createQuery("select count(r) from Refund r where r.state = :manual", Long.class)
                .setParameter("manual", RefundState.MANUAL)
                .getSingleResult();
    }

    /** Those that wait for a person, oldest first. */
    @Permitted(Role.ADMINISTRATOR)
    public List<RefundWork> workList() {
        return em
                .createQuery("select r from Refund r where r.state = :manual order by r.createdAt, r.id", Refund.class)
                .setParameter("manual", RefundState.MANUAL)
                .getResultList()
                .stream()
                .map(Refund::work)
                .toList();
    }

    /**
     * Writes down what a person found out; audited.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code payment.not-waiting} if somebody settled it
     *     meanwhile
     */
    @Permitted(Role.ADMINISTRATOR)
    public void resolve(long refundId, boolean givenBack) {
        Refund refund = book.lock(refundId);
        refund.resolve(givenBack, clock.now());
        audit.record(
                "refund.resolved", "payment:" + refund.gatewayOrderId(), givenBack ? "GIVEN_BACK" : "NOT_GIVEN_BACK");
    }
}
