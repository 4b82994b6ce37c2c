package org.guichetloisirs.core.checkout;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.NewPayment;
import org.guichetloisirs.core.payment.PaymentView;
import org.jspecify.annotations.Nullable;

/** What a household buys in one go. Its lines and sums never change: another cart is another order. */
@Entity
@Table(name = "purchase_order")
class PurchaseOrder {

    /** So many cards may be tried; whoever needs more is not a family paying for swimming lessons. */
    static final int MOST_ATTEMPTS = 6;

    /** The issuer declined, and the same card is not to be tried again. */
    static final String OTHER_CARD_ONLY = "checkout.card-spent";

    /** The issuer approved, the operator's policy does not. */
    static final String CARD_NOT_ACCEPTED = "checkout.card-not-accepted";

    @Id
    @SequenceGenerator(name = "purchase_order", sequenceName = "seq_purchase_order", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_order")
    private long id;

    @Version
    private long version;

    private String number = "";

    @Column(name = "household_id")
    private long householdId;

    @Column(name = "live_household_id")
    private @Nullable Long liveHouseholdId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.OPEN;

    @ElementCollection
    @CollectionTable(name = "purchase_order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines = new ArrayList<>();

    @Column(name = "subtotal_cents")
    private Money subtotal = Money.ZERO;

    @Column(name = "gst_cents")
    private Money gst = Money.ZERO;

    @Column(name = "qst_cents")
    private Money qst = Money.ZERO;

    @Column(name = "total_cents")
    private Money total = Money.ZERO;

    /** What the family's credit pays: reserved while the order is being paid, used, or wished for when a payment failed. */
    @Column(name = "credit_cents")
    private Money credit = Money.ZERO;

    /** Spoken when the order was made; its lines are written in it. */
    private String language = Language.FRENCH.tag();

    private @Nullable String email;

    @Column(name = "last_answer_key")
    private @Nullable String lastAnswerKey;

    private int attempts;

    @Column(name = "payment_id")
    private @Nullable Long paymentId;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    @Column(name = "card_type")
    private @Nullable String cardType;

    @Column(name = "authorization_code")
    private @Nullable String authorization;

    @Enumerated(EnumType.STRING)
    @Column(name = "counter_means")
    private @Nullable CounterMeans counterMeans;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    /** For JPA. */
    protected PurchaseOrder() {}

    /** @param attempts those already made on the order that this one replaces */
    PurchaseOrder(long householdId, List<OrderLine> lines, int attempts, Instant now) {
        this.householdId = householdId;
        liveHouseholdId = householdId;
        this.lines = new ArrayList<>(lines);
        this.attempts = attempts;
        createdAt = now;
        language = Language.current().tag();
        Totals totals = Totals.of(lines);
        subtotal = totals.subtotal();
        gst = totals.gst();
        qst = totals.qst();
        total = totals.total();
    }

    /** Once the id is known. */
    void numbered(int year) {
        number = "%d-%06d".formatted(year, id);
    }

    /** The cart changed. */
    void replaced() {
        status = OrderStatus.REPLACED;
        liveHouseholdId = null;
    }

    /** Whether this order waits to be paid or confirmed; false where that is under way or done, and nothing is to do. */
    boolean isToPay() {
        if (status == OrderStatus.REPLACED) {
            throw new BusinessRuleViolation("checkout.order-replaced");
        }
        return status == OrderStatus.OPEN;
    }

    /** So much of the family's credit is for this order and no other until its payment ends. */
    void reserving(Money part) {
        if (part.isNegative() || part.compareTo(total) > 0) {
            throw new BusinessRuleViolation("checkout.credit-changed");
        }
        credit = part;
    }

    /** A card's payment is about to be tried, of what the credit leaves. */
    NewPayment paying(String givenEmail, String dataKey) {
        if (charge().isZero()) {
            throw new BusinessRuleViolation("checkout.nothing-to-pay");
        }
        if (attempts >= MOST_ATTEMPTS) {
            throw new BusinessRuleViolation("checkout.too-many-attempts");
        }
        status = OrderStatus.PAYING;
        attempts++;
        email = givenEmail;
        lastAnswerKey = null;
        return new NewPayment(number, charge(), "F-" + householdId, givenEmail, dataKey);
    }

    void listensTo(long startedPaymentId) {
        paymentId = startedPaymentId;
    }

    /** Nothing is to pay. */
    void confirmingFree(String givenEmail) {
        if (!total.isZero()) {
            throw new BusinessRuleViolation("checkout.not-free");
        }
        email = givenEmail;
    }

    /** The whole of it is in the counter's till. */
    void payingAtCounter(CounterMeans means, String givenEmail) {
        if (total.isZero()) {
            throw new BusinessRuleViolation("checkout.nothing-to-pay");
        }
        counterMeans = means;
        credit = Money.ZERO;
        email = givenEmail;
    }

    /** The family's credit pays the whole of it. */
    void payingByCredit(String givenEmail) {
        if (total.isZero()) {
            throw new BusinessRuleViolation("checkout.nothing-to-pay");
        }
        email = givenEmail;
    }

    /** What the family's credit pays of it. */
    Money credit() {
        return credit;
    }

    /** What is left for the card, or the counter. */
    Money charge() {
        return total.minus(credit);
    }

    /** How it was paid at the counter; null where it was not. */
    @Nullable
    CounterMeans counterMeans() {
        return counterMeans;
    }

    /** The charge that paid it; null where no card did. */
    @Nullable
    Long chargedPayment() {
        return status == OrderStatus.PAID ? paymentId : null;
    }

    /** Whether news of this attempt concerns this order now. */
    boolean awaits(long newsOf) {
        return (status == OrderStatus.PAYING || status == OrderStatus.IN_DOUBT)
                && paymentId != null
                && paymentId == newsOf;
    }

    void inDoubt() {
        status = OrderStatus.IN_DOUBT;
    }

    /** Nothing was charged; it may be tried again. */
    void reopened(String answerKey) {
        status = OrderStatus.OPEN;
        lastAnswerKey = answerKey;
    }

    void paid(String receipt, @Nullable PaymentView payment, Instant now) {
        status = OrderStatus.PAID;
        receiptNumber = receipt;
        paidAt = now;
        liveHouseholdId = null;
        lastAnswerKey = null;
        if (payment == null) {
            // It listened to one that failed.
            paymentId = null;
        } else {
            cardType = payment.cardType();
            authorization = payment.authCode();
        }
    }

    /**
     * Charged, and not to be delivered.
     *
     * @param reason the key of a sentence, such as {@link #CARD_NOT_ACCEPTED}
     */
    void reversing(String reason) {
        lastAnswerKey = reason;
        status = OrderStatus.REVERSING;
        liveHouseholdId = null;
    }

    /** Whether it was given up because the operator does not accept the card; otherwise a place was gone. */
    boolean cardNotAccepted() {
        return CARD_NOT_ACCEPTED.equals(lastAnswerKey);
    }

    void reversed() {
        status = OrderStatus.REVERSED;
    }

    /** @param places those of its lines, which are read for many orders at once */
    OrderFacts facts(List<Long> places) {
        return new OrderFacts(number, status, paymentId, charge(), counterMeans != null, places);
    }

    /** @param expiries when the holds that still stand end, by registration */
    OrderView view(Map<Long, Instant> expiries) {
        List<CartLine> shown = lines.stream()
                .map(line -> line.view(expiries.get(line.registrationId())))
                .toList();
        return new OrderView(
                number,
                status,
                shown,
                subtotal,
                gst,
                qst,
                total,
                credit,
                email,
                lastAnswerKey,
                status == OrderStatus.OPEN && attempts < MOST_ATTEMPTS,
                expiries.values().stream().min(Instant::compareTo).orElse(null),
                receiptNumber,
                cardType,
                authorization,
                counterMeans,
                paidAt);
    }

    List<Long> registrationIds() {
        return lines.stream().map(OrderLine::registrationId).toList();
    }

    List<OrderLine> lines() {
        return lines;
    }

    Language language() {
        return Language.of(language);
    }

    long householdId() {
        return householdId;
    }

    String number() {
        return number;
    }

    OrderStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Totals totals() {
        return new Totals(subtotal, gst, qst);
    }

    String email() {
        return Objects.requireNonNull(email, "an order that is being paid has an address");
    }
}
