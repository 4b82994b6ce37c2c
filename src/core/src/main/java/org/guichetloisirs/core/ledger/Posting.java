package org.guichetloisirs.core.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetloisirs.core.kernel.Money;

/**
 * One movement of money, complete: its sides sum to zero. What makes it true names it ({@code source}), and the books
 * take each source's movement once.
 *
 * <pre>
 * Posting.of(Movement.PAYMENT, "payment:17", "2026-000123", 42)
 *         .side(Account.CARD_CLEARING, total)
 *         .side(Account.RECEIVABLE, total.negated());
 * </pre>
 */
public final class Posting {

    /** The day of what is not deferred: never null, for the database tells two nulls apart. */
    public static final LocalDate AT_ONCE = LocalDate.EPOCH;

    /** Where one side stands. */
    record Side(Account account, String code, LocalDate earnedOn) {}

    private final Movement movement;
    private final String source;
    private final String orderNumber;
    private final long householdId;
    private final Map<Side, Money> sides = new LinkedHashMap<>();

    private Posting(Movement movement, String source, String orderNumber, long householdId) {
        this.movement = movement;
        this.source = source;
        this.orderNumber = orderNumber;
        this.householdId = householdId;
    }

    /**
     * Without sides yet.
     *
     * @param source what makes it true, such as {@code payment:17}; at most 80 characters
     * @param orderNumber the order that it belongs to
     * @param householdId whose statement shows it
     */
    public static Posting of(Movement movement, String source, String orderNumber, long householdId) {
        return new Posting(movement, source, orderNumber, householdId);
    }

    /** The same with one more side; a debit is positive, a credit negative. Several of one account are one. */
    public Posting side(Account account, Money amount) {
        return side(account, "", AT_ONCE, amount);
    }

    /**
     * A side of {@link Account#REVENUE} or {@link Account#DEFERRED_REVENUE}.
     *
     * @param code the account code of the fee
     * @param earnedOn the day on which it is earned, for the deferred account; {@link #AT_ONCE} elsewhere
     */
    public Posting side(Account account, String code, LocalDate earnedOn, Money amount) {
        sides.merge(new Side(account, code, earnedOn), amount, Money::plus);
        return this;
    }

    /** What stands in the books: the sides that are not zero. */
    Map<Side, Money> sides() {
        if (!Money.sum(sides.values()).isZero()) {
            throw new IllegalStateException("The books would not balance after " + source + ": " + sides);
        }
        Map<Side, Money> written = new LinkedHashMap<>(sides);
        written.values().removeIf(Money::isZero);
        return written;
    }

    Movement movement() {
        return movement;
    }

    String source() {
        return source;
    }

    String orderNumber() {
        return orderNumber;
    }

    long householdId() {
        return householdId;
    }
}
