package org.guichetloisirs.core.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
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
 * One attempt to charge a card, written before anything is sent. {@code dueAt} is the one thing the recovery looks at:
 * the moment from which a row that nobody moved needs a push, null where nothing is left to do.
 */
@Entity
@Table(name = "payment")
class Payment {

    private static final int INVOICE_LENGTH = 10;

    private static final Set<PaymentState> MAY_NEED_TOKEN =
            EnumSet.of(PaymentState.NEW, PaymentState.SENT, PaymentState.UNKNOWN);
    private static final Set<PaymentState> NOTHING_CHARGED =
            EnumSet.of(PaymentState.DECLINED, PaymentState.REFUSED, PaymentState.NOT_CHARGED);

    @Id
    @SequenceGenerator(name = "payment", sequenceName = "seq_payment", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment")
    private long id;

    @Version
    private long version;

    @Column(name = "gateway_order_id")
    private String gatewayOrderId = "";

    /** Its last ten letters and digits, by which the card company's exports know it. */
    @Column(name = "invoice_number")
    private String invoiceNumber = "";

    private String subject = "";

    /** The subject, for as long as this attempt may have charged it: unique, so that nothing is charged twice. */
    @Column(name = "charge_key")
    private @Nullable String chargeKey;

    @Column(name = "amount_cents")
    private Money amount = Money.ZERO;

    @Column(name = "customer_id")
    private String customerId = "";

    private String email = "";

    @Column(name = "data_key")
    private @Nullable String dataKey;

    @Enumerated(EnumType.STRING)
    private PaymentState state = PaymentState.NEW;

    @Enumerated(EnumType.STRING)
    @Column(name = "unknown_cause")
    private @Nullable UnknownCause unknownCause;

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

    @Embedded
    private Reversal reversal = new Reversal();

    /** For JPA. */
    protected Payment() {}

    Payment(NewPayment asked, String gatewayOrderId, Instant now) {
        this.gatewayOrderId = gatewayOrderId;
        invoiceNumber = gatewayOrderId.substring(Math.max(0, gatewayOrderId.length() - INVOICE_LENGTH));
        subject = asked.subject();
        chargeKey = asked.subject();
        amount = asked.amount();
        customerId = asked.customerId();
        email = asked.email();
        dataKey = asked.dataKey();
        createdAt = now;
        dueAt = now.plus(PaymentTiming.NEW_LIVES);
    }

    /** From here on the card may be charged. */
    void sent(Instant now) {
        state = PaymentState.SENT;
        sentAt = now;
        dueAt = now.plus(PaymentTiming.SENT_LIVES);
    }

    /**
     * What the purchase itself answered. It may come after the recovery gave up on it; a charge that it proves is never
     * lost.
     *
     * @return whether the state changed
     */
    boolean purchaseAnswered(GatewayAnswer answer, Instant now, PaymentTiming timing) {
        if (answer instanceof GatewayAnswer.Approved approved && NOTHING_CHARGED.contains(state)) {
            keep(approved.receipt(), now);
            reverse("late", now);
            return true;
        }
        if (state != PaymentState.SENT && state != PaymentState.UNKNOWN && state != PaymentState.MANUAL) {
            return false;
        }
        if (answer instanceof GatewayAnswer.Unknown unknown) {
            if (state == PaymentState.SENT) {
                keep(unknown.receipt(), now);
                unknown(unknown.cause(), now.plus(timing.checkAfter()));
                return true;
            }
            return false;
        }
        settle(answer, now);
        return true;
    }

    private void settle(GatewayAnswer answer, Instant now) {
        if (answer instanceof GatewayAnswer.Approved approved) {
            keep(approved.receipt(), now);
            become(PaymentState.APPROVED, now);
        } else if (answer instanceof GatewayAnswer.Declined declined) {
            keep(declined.receipt(), now);
            become(PaymentState.DECLINED, now);
        } else if (answer instanceof GatewayAnswer.Refused refused) {
            keep(refused.receipt(), now);
            become(PaymentState.REFUSED, now);
        } else {
            answeredAt = now;
            become(PaymentState.NOT_CHARGED, now);
        }
    }

    /** What a status check answered (section E.4 of the gateway's facts). */
    boolean checkAnswered(GatewayAnswer answer, Instant now, PaymentTiming timing) {
        if (state != PaymentState.UNKNOWN) {
            return false;
        }
        Duration age = Duration.between(Objects.requireNonNullElse(sentAt, createdAt), now);
        boolean tooOld = age.compareTo(PaymentTiming.TOKEN_LIVES) > 0;
        if (answer instanceof GatewayAnswer.Approved || answer instanceof GatewayAnswer.Declined) {
            settle(answer, now);
        } else if (answer instanceof GatewayAnswer.NotFound && !tooOld) {
            if (age.compareTo(timing.underWay()) < 0) {
                dueAt = Objects.requireNonNullElse(sentAt, createdAt).plus(timing.underWay());
                return false;
            }
            become(unknownCause == UnknownCause.DUPLICATE ? PaymentState.REFUSED : PaymentState.NOT_CHARGED, now);
        } else if (answer instanceof GatewayAnswer.NotSent && !tooOld) {
            // The question itself never left, so it was not used up.
            dueAt = now.plus(timing.checkAfter());
            return false;
        } else {
            become(PaymentState.MANUAL, now);
        }
        return true;
    }

    /** The process that sent it is gone. */
    void interrupted(Instant now) {
        unknown(UnknownCause.INTERRUPTED, now);
    }

    /**
     * A server has started and whoever sent it may be gone. It is asked about no sooner than otherwise; an answer that comes
     * all the same, to another server, is taken.
     *
     * @return whether it was under way
     */
    boolean leftBehind() {
        if (state != PaymentState.SENT) {
            return false;
        }
        unknown(UnknownCause.INTERRUPTED, Objects.requireNonNullElse(dueAt, createdAt));
        return true;
    }

    /** It was never sent and will not be. */
    void notSent(Instant now) {
        become(PaymentState.NOT_CHARGED, now);
    }

    private void unknown(UnknownCause cause, Instant checkAt) {
        state = PaymentState.UNKNOWN;
        unknownCause = cause;
        dueAt = checkAt;
    }

    /** The subject's owner knows; nothing is left to tell. */
    void takenNote() {
        if (state != PaymentState.UNKNOWN && state != PaymentState.TO_REVERSE && state != PaymentState.APPROVED) {
            dueAt = null;
        }
    }

    void delivered() {
        if (state != PaymentState.APPROVED) {
            throw new IllegalStateException("Payment " + id + " is " + state + " and cannot be delivered for");
        }
        state = PaymentState.PLACED;
        dueAt = null;
    }

    /** What was paid for cannot be delivered: to be given back. */
    void reverse(String reason, Instant now) {
        if (outcome == null || outcome.transactionId() == null) {
            state = PaymentState.MANUAL_REVERSAL;
        } else {
            state = PaymentState.TO_REVERSE;
        }
        dataKey = null;
        reversal.begin(reason);
        dueAt = now;
    }

    boolean reversalAnswered(GatewayAnswer answer, boolean asked, Instant now, PaymentTiming timing) {
        if (state != PaymentState.TO_REVERSE) {
            return false;
        }
        switch (asked ? reversal.questionAnswered(answer, now) : reversal.answered(answer, now)) {
            case DONE ->
                become(
                        reversal.kind() == ReversalRequest.Kind.CORRECTION
                                ? PaymentState.CORRECTED
                                : PaymentState.REFUNDED,
                        now);
            case AGAIN -> dueAt = now;
            case LATER -> dueAt = now.plus(timing.checkAfter());
            case PERSON -> become(PaymentState.MANUAL_REVERSAL, now);
        }
        return state != PaymentState.TO_REVERSE;
    }

    /** What a person found out. */
    void resolve(Resolution resolution, Instant now) {
        if (state != PaymentState.MANUAL && state != PaymentState.MANUAL_REVERSAL) {
            throw new BusinessRuleViolation("payment.not-waiting");
        }
        if ((state == PaymentState.MANUAL_REVERSAL) != (resolution == Resolution.REVERSED)) {
            throw new BusinessRuleViolation("payment.resolution-not-possible");
        }
        become(
                switch (resolution) {
                    case CHARGED -> PaymentState.APPROVED;
                    case NOT_CHARGED -> PaymentState.NOT_CHARGED;
                    case REVERSED -> PaymentState.REFUNDED;
                },
                now);
        // The recovery tells it, on a thread of its own.
        dueAt = now;
    }

    private void become(PaymentState next, Instant now) {
        state = next;
        dueAt = now.plus(PaymentTiming.RETELL);
        if (!MAY_NEED_TOKEN.contains(next)) {
            dataKey = null;
        }
        if (NOTHING_CHARGED.contains(next)) {
            chargeKey = null;
        }
    }

    private void keep(@Nullable GatewayReceipt receipt, Instant now) {
        answeredAt = now;
        if (receipt != null) {
            outcome = new Outcome(receipt);
        }
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Nobody else looks at this row for a while. */
    void lease(Duration howLong, Instant now) {
        dueAt = now.plus(howLong);
    }

    PurchaseRequest request() {
        return new PurchaseRequest(gatewayOrderId, amount, Objects.requireNonNull(dataKey), customerId);
    }

    ReversalRequest reversalRequest() {
        return new ReversalRequest(reversal.kind(), gatewayOrderId, transactionId(), amount);
    }

    ReversalRequest refundRequest(Money part) {
        return new ReversalRequest(ReversalRequest.Kind.REFUND, gatewayOrderId, transactionId(), part);
    }

    private String transactionId() {
        return Objects.requireNonNull(Objects.requireNonNull(outcome).transactionId());
    }

    /** Whether a part of it can be given back through the gateway: charged, kept, and the gateway's name for it known. */
    boolean isRefundable() {
        return state == PaymentState.PLACED && outcome != null && outcome.transactionId() != null;
    }

    Money amount() {
        return amount;
    }

    /** The gateway's own words, for people; empty where it said none. */
    String saidByGateway() {
        String message = outcome == null ? null : outcome.message();
        return message == null ? "" : message;
    }

    Reversal reversal() {
        return reversal;
    }

    PaymentView view() {
        return new PaymentView(
                id,
                subject,
                amount,
                email,
                state,
                outcome == null ? null : outcome.cardType(),
                outcome == null ? null : outcome.authCode(),
                outcome != null && outcome.cardRefused(),
                outcome != null && outcome.cardSpent());
    }

    AttemptView attempt() {
        return new AttemptView(
                id,
                gatewayOrderId,
                amount,
                state,
                createdAt,
                sentAt,
                answeredAt,
                reversal.reason(),
                outcome == null ? null : outcome.receipt());
    }

    AttemptFacts facts() {
        return new AttemptFacts(
                id,
                gatewayOrderId,
                subject,
                amount,
                state,
                unknownCause != null,
                outcome != null && outcome.transactionId() != null,
                createdAt,
                answeredAt,
                outcome == null ? "" : outcome.words());
    }

    PaymentNews news() {
        return new PaymentNews(id, subject, state);
    }

    PaymentWork work() {
        return new PaymentWork(
                id, gatewayOrderId, subject, amount, email, state, Objects.requireNonNullElse(sentAt, createdAt));
    }

    long id() {
        return id;
    }

    PaymentState state() {
        return state;
    }

    String gatewayOrderId() {
        return gatewayOrderId;
    }
}
