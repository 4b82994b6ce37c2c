package org.guichetloisirs.core.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Giving back part or all of a charge that was delivered for, written before anything is sent. The gateway would give a
 * part back twice if it were asked twice, and a status check cannot tell two parts of the same amount apart; so a refund
 * whose answer is lost is asked about once and otherwise left to a person (section E.3 of the gateway's facts).
 */
@Entity
@Table(name = "payment_refund")
class Refund {

    private static final Set<RefundState> SETTLED = EnumSet.of(RefundState.DONE, RefundState.REFUSED);
    private static final int MOST_TRIES = 20;

    @Id
    @SequenceGenerator(name = "payment_refund", sequenceName = "seq_payment_refund", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_refund")
    private long id;

    @Version
    private long version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "payment_id")
    private Payment payment;

    /** The charge, for as long as this is not settled: unique, so that refunds of one charge follow each other. */
    @Column(name = "open_payment_id")
    private @Nullable Long openPaymentId;

    @Column(name = "amount_cents")
    private Money amount = Money.ZERO;

    private String reason = "";

    /** The wish that it answers: unique, so that a form sent twice gives back once. */
    @Column(name = "request_key")
    private String requestKey = "";

    @Enumerated(EnumType.STRING)
    private RefundState state = RefundState.REQUESTED;

    private int tries;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    /** Null until a receipt came. */
    @Embedded
    private @Nullable Outcome outcome;

    /** For JPA. */
    protected Refund() {
        payment = new Payment();
    }

    Refund(Payment payment, RefundRequest asked, Instant now) {
        this.payment = payment;
        openPaymentId = payment.id();
        amount = asked.amount();
        reason = asked.reason();
        requestKey = asked.key();
        createdAt = now;
        dueAt = now.plus(PaymentTiming.NEW_LIVES);
    }

    /** From here on it may be given back. */
    void sent(Instant now) {
        state = RefundState.SENT;
        sentAt = now;
        tries++;
        dueAt = now.plus(PaymentTiming.SENT_LIVES);
    }

    /**
     * What the refund itself answered; an approval is believed also where a person was asked meanwhile.
     *
     * @return whether it is settled now
     */
    boolean answered(GatewayAnswer answer, Instant now, PaymentTiming timing) {
        if (answer instanceof GatewayAnswer.Approved approved && !SETTLED.contains(state)) {
            keep(approved.receipt(), now);
            return settle(RefundState.DONE, now);
        }
        if (state != RefundState.SENT) {
            return false;
        }
        if (answer instanceof GatewayAnswer.Unknown unknown) {
            keep(unknown.receipt(), now);
            unknown(now.plus(timing.checkAfter()));
            return false;
        }
        if (answer instanceof GatewayAnswer.NotSent && tries < MOST_TRIES) {
            state = RefundState.REQUESTED;
            dueAt = now.plus(timing.checkAfter());
            return false;
        }
        if (answer instanceof GatewayAnswer.Declined declined) {
            keep(declined.receipt(), now);
        } else if (answer instanceof GatewayAnswer.Refused refused) {
            keep(refused.receipt(), now);
        }
        return settle(RefundState.REFUSED, now);
    }

    /** The process that sent it is gone. */
    void interrupted(Instant now) {
        unknown(now);
    }

    private void unknown(Instant checkAt) {
        state = RefundState.UNKNOWN;
        dueAt = checkAt;
    }

    /**
     * What a status check answered.
     *
     * @param alone whether no other refund of this charge was ever given back: then what was found is this one, and
     *     repeating a whole refund is bounded by the charge
     * @return whether it is settled now, or before a person
     */
    boolean checkAnswered(GatewayAnswer answer, boolean alone, Instant now, PaymentTiming timing) {
        if (state != RefundState.UNKNOWN) {
            return false;
        }
        Duration age = Duration.between(Objects.requireNonNullElse(sentAt, createdAt), now);
        boolean underWay = age.compareTo(timing.underWay()) < 0;
        if (answer instanceof GatewayAnswer.Approved approved && alone) {
            keep(approved.receipt(), now);
            return settle(RefundState.DONE, now);
        }
        if (answer instanceof GatewayAnswer.NotFound && underWay) {
            dueAt = Objects.requireNonNullElse(sentAt, createdAt).plus(timing.underWay());
        } else if (answer instanceof GatewayAnswer.NotFound && alone && isWhole() && tries < MOST_TRIES) {
            state = RefundState.REQUESTED;
            dueAt = now;
        } else if (answer instanceof GatewayAnswer.NotSent && tries < MOST_TRIES) {
            dueAt = now.plus(timing.checkAfter());
        } else {
            state = RefundState.MANUAL;
            dueAt = null;
            return true;
        }
        return false;
    }

    private boolean isWhole() {
        return amount.equals(payment.view().amount());
    }

    /** What a person found out. */
    void resolve(boolean givenBack, Instant now) {
        if (state != RefundState.MANUAL) {
            throw new BusinessRuleViolation("payment.not-waiting");
        }
        settle(givenBack ? RefundState.DONE : RefundState.REFUSED, now);
        dueAt = now;
    }

    private boolean settle(RefundState end, Instant now) {
        state = end;
        openPaymentId = null;
        dueAt = now.plus(PaymentTiming.RETELL);
        return true;
    }

    private void keep(@Nullable GatewayReceipt receipt, Instant now) {
        answeredAt = now;
        if (receipt != null) {
            outcome = new Outcome(receipt);
        }
    }

    /** The owner knows; nothing is left to tell. Answers false where it knew already. */
    boolean takenNote() {
        boolean news = SETTLED.contains(state) && dueAt != null;
        if (news) {
            dueAt = null;
        }
        return news;
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Nobody else looks at this row for a while. */
    void lease(Duration howLong, Instant now) {
        dueAt = now.plus(howLong);
    }

    ReversalRequest request() {
        return payment.refundRequest(amount);
    }

    RefundFacts facts() {
        return new RefundFacts(
                id,
                payment.id(),
                payment.gatewayOrderId(),
                payment.view().subject(),
                amount,
                state,
                createdAt,
                outcome == null ? "" : outcome.words());
    }

    RefundNews news() {
        return new RefundNews(id, payment.id(), payment.view().subject(), amount, state);
    }

    RefundWork work() {
        return new RefundWork(
                id,
                payment.gatewayOrderId(),
                payment.view().subject(),
                payment.view().amount(),
                amount,
                reason,
                Objects.requireNonNullElse(sentAt, createdAt));
    }

    long id() {
        return id;
    }

    long paymentId() {
        return payment.id();
    }

    RefundState state() {
        return state;
    }

    String gatewayOrderId() {
        return payment.gatewayOrderId();
    }
}
