package org.guichetloisirs.core.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/**
 * Attempts to charge cards. The owner of what is paid opens one in its own transaction, starts it after the commit, hears
 * of it through {@link PaymentNews}, and answers with {@link #delivered}, {@link #takeNote} or {@link #reverse} in the
 * transaction in which it acts. Staff see what waits for a person.
 */
@Stateless
public class Payments {

    private static final Duration REFUSALS_SHOWN = Duration.ofDays(1);
    private static final Set<PaymentState> WAITING = Set.of(PaymentState.MANUAL, PaymentState.MANUAL_REVERSAL);

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private PaymentBook book;

    @Inject
    private PaymentRunner runner;

    @Inject
    private AppClock clock;

    @Inject
    private AuditTrail audit;

    /** For the container, which wants a public one of an EJB. */
    public Payments() {}

    /** With what the container would have injected. */
    Payments(EntityManager em, PaymentBook book, PaymentRunner runner, AppClock clock, AuditTrail audit) {
        this.em = em;
        this.book = book;
        this.runner = runner;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Writes an attempt down in the caller's transaction.
     *
     * @return its id, for {@link #start}
     * @throws jakarta.persistence.PersistenceException if an attempt on the same subject is under way, in doubt or
     *     approved: the transaction is lost, and with it nothing but this attempt
     */
    public long open(NewPayment asked) {
        return book.open(asked).id();
    }

    /** Sends a committed attempt on another thread; starting it twice sends it once. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void start(long paymentId) {
        runner.start(paymentId);
    }

    /** The attempt, locked until the caller's transaction ends. */
    public PaymentView locked(long paymentId) {
        return book.lock(paymentId).view();
    }

    /** What was paid for is delivered, in this same transaction. */
    public void delivered(long paymentId) {
        book.lock(paymentId).delivered();
    }

    /** The news was understood and needs no retelling; what is still moving moves on. */
    public void takeNote(long paymentId) {
        book.lock(paymentId).takenNote();
    }

    /**
     * What was paid for cannot be delivered: the whole charge is given back, within seconds and in the background.
     *
     * @param reason for the staff, at most 100 characters
     */
    public void reverse(long paymentId, String reason) {
        book.lock(paymentId).reverse(reason, clock.now());
    }

    /** Every attempt to pay this, oldest first, with what the gateway answered. */
    @Permitted(Role.ADMINISTRATOR)
    public List<AttemptView> attempts(String subject) {
        return em
                .createQuery(
                        "select p from Payment p where p.subject = :subject order by p.createdAt, p.id", Payment.class)
                .setParameter("subject", subject)
                .getResultList()
                .stream()
                .map(Payment::attempt)
                .toList();
    }

    /** How many attempts wait for a person. */
    @Permitted(Role.ADMINISTRATOR)
    public long waiting() {
        return em.createQuery("select count(p) from Payment p where p.state in :waiting", Long.class)
                .setParameter("waiting", WAITING)
                .getSingleResult();
    }

    /** The attempts that wait for a person, oldest first. */
    @Permitted(Role.ADMINISTRATOR)
    public List<PaymentWork> workList() {
        return em
                .createQuery(
                        "select p from Payment p where p.state in :waiting order by p.createdAt, p.id", Payment.class)
                .setParameter("waiting", WAITING)
                .getResultList()
                .stream()
                .map(Payment::work)
                .toList();
    }

    /**
     * What the gateway itself refused in the last day: wrong credentials, a request that it cannot read, an order id of
     * which it knows nothing more. Nothing was charged, and somebody must look at the settings.
     */
    @Permitted(Role.ADMINISTRATOR)
    public GatewayRefusals refusals() {
        List<Payment> refused = em.createQuery(
                        "select p from Payment p where p.state = :refused and p.createdAt > :since"
                                + " order by p.createdAt desc, p.id desc",
                        Payment.class)
                .setParameter("refused", PaymentState.REFUSED)
                .setParameter("since", clock.now().minus(REFUSALS_SHOWN))
                .getResultList();
        return new GatewayRefusals(
                refused.size(), refused.isEmpty() ? "" : refused.get(0).saidByGateway());
    }

    /**
     * Writes down what a person found out; audited. The order goes on by itself within seconds.
     *
     * @throws BusinessRuleViolation {@code payment.not-waiting} if somebody settled it meanwhile,
     *     {@code payment.resolution-not-possible} if the resolution does not fit the state
     */
    @Permitted(Role.ADMINISTRATOR)
    public void resolve(long paymentId, Resolution resolution) {
        Payment payment = book.lock(paymentId);
        payment.resolve(resolution, clock.now());
        audit.record("payment.resolved", "payment:" + payment.gatewayOrderId(), resolution.name());
    }
}
