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
import java.util.Comparator;
import java.util.Objects;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** One person's place in one group, from the hold on. While it is live it is one of the group's places taken. */
@Entity
@Table(name = "registration")
class Registration {

    /** The first in line first. */
    static final Comparator<Registration> IN_LINE = Comparator.comparing(
                    (Registration one) -> Objects.requireNonNullElse(one.listRank, Long.MAX_VALUE))
            .thenComparing(Registration::id);

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

    /** How often its time was asked for anew. */
    @Column(name = "hold_extensions")
    private int holdExtensions;

    @Column(name = "payment_order")
    private @Nullable String paymentOrder;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "live_key")
    private @Nullable String liveKey;

    /** The place in the line, smaller is sooner; null for who never waited. */
    @Column(name = "list_rank")
    private @Nullable Long listRank;

    /** Whether the person's other lists are left when this one succeeds. */
    @Column(name = "leave_others")
    private boolean leaveOthers;

    /** The confirmed registration that this one is to replace. */
    @Column(name = "replaces_id")
    private @Nullable Long replacesId;

    /** What the registration that it replaces had paid of its value, before taxes. */
    @Column(name = "carried_cents")
    private Money carried = Money.ZERO;

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
        held.belongTo(householdId, memberId);
        held.holdExpiresAt = expiresAt;
        return held;
    }

    /** One more in the line for a place. */
    static Registration waiting(
            long householdId, long memberId, long groupId, Money price, Instant now, long rank, boolean leaveOthers) {
        Registration waiting = new Registration(groupId, RegistrationStatus.WAITING, price, now);
        waiting.belongTo(householdId, memberId);
        waiting.listRank = rank;
        waiting.leaveOthers = leaveOthers;
        return waiting;
    }

    /** A place that staff gave at the counter to somebody without an account; nothing is owed here. */
    static Registration atTheCounter(long groupId, Instant now) {
        return new Registration(groupId, RegistrationStatus.CONFIRMED, Money.ZERO, now);
    }

    private void belongTo(long household, long member) {
        householdId = household;
        memberId = member;
        liveKey = liveKey(member, groupId);
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

    /** Whether its hold or its offer is over, and no payment keeps it. */
    boolean overdueAt(Instant now) {
        return (status == RegistrationStatus.HELD || status == RegistrationStatus.OFFERED)
                && paymentOrder == null
                && overdue(now);
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

    /** Only {@link RegistrationLife} decides which state follows. */
    void become(RegistrationStatus next, Instant now) {
        status = next;
        changedAt = now;
        if (!next.live()) {
            liveKey = null;
        }
    }

    /** The place is kept until then, for whom it was offered or who is about to pay. */
    void keepUntil(Instant end) {
        holdExpiresAt = end;
    }

    /** Its time anew, where it has an extension left; answers whether it got it. */
    boolean extend(Instant newExpiry, int most, Instant now) {
        if (holdExtensions >= most) {
            return false;
        }
        holdExpiresAt = newExpiry;
        holdExtensions++;
        changedAt = now;
        return true;
    }

    /** The price of the moment in which the place was offered. */
    void costs(Money now) {
        price = now;
    }

    /** It takes the place of another one, which had paid so much of its value already. */
    void replace(Registration other, Money alreadyPaid) {
        replacesId = other.id;
        carried = alreadyPaid;
    }

    /** It costs nothing more than what the order of the other one paid. */
    void paidWith(Registration other) {
        paymentOrder = other.paymentOrder;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Long replacesId() {
        return replacesId;
    }

    /** What it is worth before taxes: its price and what was carried over. */
    Money value() {
        return price.plus(carried);
    }

    @Nullable
    Long listRank() {
        return listRank;
    }

    void rank(long rank) {
        listRank = rank;
    }

    boolean leavesOthers() {
        return leaveOthers;
    }

    void leaveOthers(boolean wanted) {
        leaveOthers = wanted;
    }

    /** Zero for a place given at the counter. */
    long householdId() {
        return Objects.requireNonNullElse(householdId, 0L);
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
