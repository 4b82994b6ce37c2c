package org.guichetloisirs.core.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;

/** The rows of the refunds; each method is the whole of one short transaction. What touches a charge's row locks it first. */
@Dependent
class RefundBook {

    private static final int MOST_AT_ONCE = 50;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private PaymentBook payments;

    @Inject
    private AppClock clock;

    @Inject
    private PaymentTiming timing;

    /** For the container. */
    protected RefundBook() {}

    /** With what the container would have injected. */
    RefundBook(EntityManager em, PaymentBook payments, AppClock clock, PaymentTiming timing) {
        this.em = em;
        this.payments = payments;
        this.clock = clock;
        this.timing = timing;
    }

    /**
     * Writes the intention; the charge's row is locked, so that two never count on the same rest. A wish that was written
     * already is answered with its refund, whatever became of it.
     */
    Refund open(RefundRequest asked) {
        Payment payment = payments.lock(asked.paymentId());
        List<Refund> written = em.createQuery("select r from Refund r where r.requestKey = :key", Refund.class)
                .setParameter("key", asked.key())
                .getResultList();
        if (!written.isEmpty()) {
            return written.get(0);
        }
        if (!payment.isRefundable()) {
            throw new BusinessRuleViolation("payment.not-refundable");
        }
        List<Refund> earlier = em.createQuery(
                        "select r from Refund r where r.payment = :payment and r.state <> :refused", Refund.class)
                .setParameter("payment", payment)
                .setParameter("refused", RefundState.REFUSED)
                .getResultList();
        if (earlier.stream().anyMatch(refund -> refund.state() != RefundState.DONE)) {
            throw new BusinessRuleViolation("payment.refund-open");
        }
        Money rest = payment.amount()
                .minus(Money.sum(earlier.stream()
                        .map(refund -> refund.request().amount())
                        .toList()));
        if (asked.amount().isZero() || asked.amount().isNegative()) {
            throw new BusinessRuleViolation("payment.refund-nothing").onField("amount");
        }
        if (asked.amount().compareTo(rest) > 0) {
            throw new BusinessRuleViolation("payment.refund-too-large", rest.display()).onField("amount");
        }
        Refund refund = new Refund(payment, asked, clock.now());
        em.persist(refund);
        em.flush();
        return refund;
    }

    /** Takes the one right to send it; empty when it was sent already. */
    Optional<ReversalRequest> claim(long id) {
        Refund refund = lock(id);
        if (refund.state() != RefundState.REQUESTED) {
            return Optional.empty();
        }
        refund.sent(clock.now());
        return Optional.of(refund.request());
    }

    Optional<RefundNews> answered(long id, GatewayAnswer answer) {
        return change(id, refund -> refund.answered(answer, clock.now(), timing));
    }

    Optional<RefundNews> checkAnswered(long id, GatewayAnswer answer) {
        return change(id, refund -> refund.checkAnswered(answer, isAlone(refund), clock.now(), timing));
    }

    private Optional<RefundNews> change(long id, Predicate<Refund> step) {
        Refund refund = lock(id);
        return step.test(refund) ? Optional.of(refund.news()) : Optional.empty();
    }

    /** Refused ones count as well: a refusal after a lost answer may hide that it was done. */
    private boolean isAlone(Refund refund) {
        return em.createQuery("select count(r) from Refund r where r.payment.id = :payment and r.id <> :id", Long.class)
                        .setParameter("payment", refund.paymentId())
                        .setParameter("id", refund.id())
                        .getSingleResult()
                == 0;
    }

    List<Long> due() {
        return em.createQuery("select r.id from Refund r where r.dueAt <= :now order by r.dueAt", Long.class)
                .setParameter("now", clock.now())
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    /** What a due row needs. */
    sealed interface Step {

        /** Another node has it, or it only had to be marked. */
        record Nothing() implements Step {}

        /** It was never sent, or it is known that nothing was done. */
        record Send() implements Step {}

        /** Ask the gateway what became of it. */
        record Check(ReversalRequest request) implements Step {}

        /** Its owner has not taken note yet. */
        record Tell(RefundNews news) implements Step {}
    }

    /** Takes a due row for this node. */
    Step take(long id) {
        Refund refund = lock(id);
        Instant now = clock.now();
        if (!refund.isDue(now)) {
            return new Step.Nothing();
        }
        switch (refund.state()) {
            case REQUESTED -> {
                return new Step.Send();
            }
            case SENT -> {
                refund.interrupted(now);
                return new Step.Nothing();
            }
            case UNKNOWN -> {
                refund.lease(PaymentTiming.LEASE, now);
                return new Step.Check(refund.request());
            }
            default -> {
                refund.lease(PaymentTiming.RETELL, now);
                return new Step.Tell(refund.news());
            }
        }
    }

    /** The row, locked until the transaction ends. */
    Refund lock(long id) {
        em.flush();
        Refund refund = em.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (refund == null) {
            throw new IllegalArgumentException("No refund " + id);
        }
        return refund;
    }
}
