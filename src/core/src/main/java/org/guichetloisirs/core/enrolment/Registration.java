package org.guichetloisirs.core.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** One person's place in one group, from the hold on. While it is live it is one of the group's places taken. */
@Entity
@Table(name = "registration")
class Registration {

    @Id
    @SequenceGenerator(name = "registration", sequenceName = "seq_registration", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registration")
    private long id;

    @Version
    private long version;

    @Column(name = "household_id")
    private @Nullable Long householdId;

    @Column(name = "member_id")
    private @Nullable Long memberId;

    @Column(name = "group_id")
    private long groupId;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    @Column(name = "price_cents")
    private Money price;

    @Column(name = "hold_expires_at")
    private @Nullable Instant holdExpiresAt;

    /** How often its time was asked for anew; counted by {@link Places#extend}. */
    @Column(name = "hold_extensions", insertable = false, updatable = false)
    private int holdExtensions;

    @Column(name = "payment_order")
    private @Nullable String paymentOrder;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "live_key")
    private @Nullable String liveKey;

    protected Registration() {}

    private Registration(long groupId, RegistrationStatus status, Money price, Instant now) {
        this.groupId = groupId;
        this.status = status;
        this.price = price;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** A place held for a member until a moment. */
    static Registration hold(
            long householdId, long memberId, long groupId, Money price, Instant now, Instant expiresAt) {
        Registration held = new Registration(groupId, RegistrationStatus.HELD, price, now);
        held.householdId = householdId;
        held.memberId = memberId;
        held.holdExpiresAt = expiresAt;
        held.liveKey = liveKey(memberId, groupId);
        return held;
    }

    /** A place that staff gave at the counter to somebody without an account; nothing is owed here. */
    static Registration atTheCounter(long groupId, Instant now) {
        return new Registration(groupId, RegistrationStatus.CONFIRMED, Money.ZERO, now);
    }

    /** The same for every live place of this person in this group: the database keeps it unique. */
    static String liveKey(long memberId, long groupId) {
        return memberId + ":" + groupId;
    }

    /** Whether the place is kept at this moment for the cart or for a payment. */
    boolean keptAt(Instant now) {
        return status == RegistrationStatus.HELD && (inPayment() || !overdue(now));
    }

    /** Whether its order is being paid; then it does not expire. */
    boolean inPayment() {
        return status == RegistrationStatus.HELD && paymentOrder != null;
    }

    private boolean overdue(Instant now) {
        return holdExpiresAt != null && !holdExpiresAt.isAfter(now);
    }

    /** Whether an order may count on it: a hold that stands, in no other order. */
    boolean mayBePaidBy(String order, Instant now) {
        return keptAt(now) && (paymentOrder == null || paymentOrder.equals(order));
    }

    void enterPayment(String order, Instant now) {
        if (!order.equals(paymentOrder)) {
            paymentOrder = order;
            changedAt = now;
        }
    }

    void leavePayment(Instant newExpiry, Instant now) {
        paymentOrder = null;
        holdExpiresAt = newExpiry;
        changedAt = now;
    }

    boolean confirmedBy(String order) {
        return status == RegistrationStatus.CONFIRMED && order.equals(paymentOrder);
    }

    boolean paidBy(String order) {
        return status == RegistrationStatus.HELD && order.equals(paymentOrder);
    }

    void confirm(Instant now) {
        status = RegistrationStatus.CONFIRMED;
        changedAt = now;
    }

    PlaceJournal.PlaceFacts facts() {
        boolean delivered = paymentOrder != null
                && (status == RegistrationStatus.CONFIRMED || status == RegistrationStatus.CANCELLED);
        return new PlaceJournal.PlaceFacts(id, orderNumber(), price, changedAt, delivered);
    }

    long id() {
        return id;
    }

    boolean of(long household) {
        return householdId != null && householdId == household;
    }

    /** Zero for a place given at the counter. */
    long memberId() {
        return Objects.requireNonNullElse(memberId, 0L);
    }

    String personAndGroup() {
        return liveKey(memberId(), groupId);
    }

    long groupId() {
        return groupId;
    }

    RegistrationStatus status() {
        return status;
    }

    Money price() {
        return price;
    }

    Instant expiresAt() {
        return Objects.requireNonNullElse(holdExpiresAt, changedAt);
    }

    String orderNumber() {
        return Objects.requireNonNullElse(paymentOrder, "");
    }

    Instant changedAt() {
        return changedAt;
    }
}
