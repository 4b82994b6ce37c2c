package org.guichetloisirs.core.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.guichetloisirs.core.kernel.AppClock;

/**
 * The rows of the attempts. Each method is one step inside the caller's transaction and locks the row first: of two
 * nodes that want the same step, the second finds it taken.
 */
@Dependent
class PaymentBook {

    /** No letter or digit that is mistaken for another when read over the telephone. */
    private static final String TAIL_CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int TAIL_LENGTH = 10;
    private static final int MOST_AT_ONCE = 50;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    @Inject
    private PaymentTiming timing;

    /** For the container. */
    protected PaymentBook() {}

    /** With what the container would have injected. */
    PaymentBook(EntityManager em, AppClock clock, PaymentTiming timing) {
        this.em = em;
        this.clock = clock;
        this.timing = timing;
    }

    /** Writes a new attempt; the row's unique keys are checked before this returns. */
    Payment open(NewPayment asked) {
        Payment payment = new Payment(asked, asked.subject() + "-" + tail(), clock.now());
        em.persist(payment);
        em.flush();
        return payment;
    }

    /** Merchant Direct shows the last ten letters and digits of an order id as the invoice number. */
    private static String tail() {
        StringBuilder tail = new StringBuilder(TAIL_LENGTH);
        for (int i = 0; i < TAIL_LENGTH; i++) {
            tail.append(TAIL_CHARACTERS.charAt(RANDOM.nextInt(TAIL_CHARACTERS.length())));
        }
        return tail.toString();
    }

    /** Takes the one right to send it; empty when it was sent, or given up, already. */
    Optional<PurchaseRequest> claimForSending(long id) {
        Payment payment = lock(id);
        if (payment.state() != PaymentState.NEW) {
            return Optional.empty();
        }
        payment.sent(clock.now());
        return Optional.of(payment.request());
    }

    /** Writes the purchase's answer down; news when that changed the state. */
    Optional<PaymentNews> purchaseAnswered(long id, GatewayAnswer answer) {
        return change(id, payment -> payment.purchaseAnswered(answer, clock.now(), timing));
    }

    /** Writes a status check's answer down; news when that changed the state. */
    Optional<PaymentNews> checkAnswered(long id, GatewayAnswer answer) {
        return change(id, payment -> payment.checkAnswered(answer, clock.now(), timing));
    }

    /** Writes a reversal's answer down; news when that changed the state. */
    Optional<PaymentNews> reversalAnswered(long id, GatewayAnswer answer, boolean asked) {
        return change(id, payment -> payment.reversalAnswered(answer, asked, clock.now(), timing));
    }

    /** It cannot be sent: nothing was charged. */
    Optional<PaymentNews> notSent(long id) {
        return change(id, payment -> {
            boolean unsent = payment.state() == PaymentState.NEW;
            if (unsent) {
                payment.notSent(clock.now());
            }
            return unsent;
        });
    }

    /** The attempts that are under way, here or on another server. */
    List<Long> underWay() {
        return em.createQuery("select p.id from Payment p where p.state = :sent", Long.class)
                .setParameter("sent", PaymentState.SENT)
                .getResultList();
    }

    /** A server has started: nobody may be waiting for its answer any more. */
    Optional<PaymentNews> leftBehind(long id) {
        return change(id, Payment::leftBehind);
    }

    private Optional<PaymentNews> change(long id, Predicate<Payment> step) {
        Payment payment = lock(id);
        return step.test(payment) ? Optional.of(payment.news()) : Optional.empty();
    }

    /** The rows that need a push, the longest overdue first. */
    List<Long> due() {
        return em.createQuery("select p.id from Payment p where p.dueAt <= :now order by p.dueAt", Long.class)
                .setParameter("now", clock.now())
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    /** Takes a due row for this node and says what to do about it; nothing when another node was faster. */
    RecoveryStep take(long id) {
        Payment payment = lock(id);
        Instant now = clock.now();
        if (!payment.isDue(now)) {
            return new RecoveryStep.Nothing();
        }
        switch (payment.state()) {
            case NEW -> {
                payment.notSent(now);
                return new RecoveryStep.Tell(payment.news());
            }
            case SENT -> {
                payment.interrupted(now);
                return new RecoveryStep.Tell(payment.news());
            }
            case UNKNOWN -> {
                payment.lease(PaymentTiming.LEASE, now);
                return new RecoveryStep.Check(payment.request());
            }
            case TO_REVERSE -> {
                payment.lease(PaymentTiming.LEASE, now);
                boolean askFirst = payment.reversal().claim();
                return new RecoveryStep.Reverse(payment.reversalRequest(), askFirst);
            }
            default -> {
                payment.lease(PaymentTiming.RETELL, now);
                return new RecoveryStep.Tell(payment.news());
            }
        }
    }

    /**
     * The row, locked until the transaction ends.
     *
     * @throws IllegalArgumentException if there is none
     */
    Payment lock(long id) {
        // The lock reads the row again: what this transaction changed must be in it.
        em.flush();
        Payment payment = em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (payment == null) {
            throw new IllegalArgumentException("No payment " + id);
        }
        return payment;
    }
}
