package org.guichetloisirs.sandbox;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong at the gateway, once unless told otherwise. Made from {@link #of} and its refinements:
 * {@code Fault.of(Kind.DROP).forOrder("A-1").uncharged()}.
 *
 * @param charged whether the transaction is carried out all the same; it is, unless {@link #uncharged} was said
 * @param orderId the only order it strikes, or {@code null} for the next request whatever it is
 * @param orderPrefix the beginning of the orders it strikes, or {@code null}
 * @param on the only kind of request it strikes: the name of a transaction's element, {@code status_check}, or
 *     {@code tokenize} for the card fields; {@code null} for any of the gateway
 * @param delayMillis how long the answer is held back, after the transaction was carried out
 * @param times how many requests it strikes
 */
public record Fault(
        Kind kind,
        boolean charged,
        @Nullable String orderId,
        @Nullable String orderPrefix,
        @Nullable String on,
        long delayMillis,
        int times) {

    /** How the answer is spoiled. */
    public enum Kind {
        /** The right answer, but late: 40 s unless told otherwise, beyond the client's limit of 35 s. */
        DELAY,
        /** The connection ends without an answer. */
        DROP,
        /** Status 500 with a page. */
        HTTP_500,
        /** Status 500 with nothing. */
        HTTP_500_EMPTY,
        /** Status 200 with a page instead of a receipt. */
        HTML,
        /** The first half of the receipt. */
        TRUNCATED,
        /** Status 200 with nothing. */
        EMPTY,
        /** A receipt without result whose {@code TimedOut} is true. */
        TIMED_OUT,
        /** Status 500 around the right receipt. */
        HTTP_500_RECEIPT,
        /** Sent on to the same address by status 307; a client that follows sends its request twice. */
        REDIRECT,
        /** The right receipt after a document type that declares an entity. */
        DTD,
        /** The right receipt under the id of another order. */
        WRONG_RECEIPT_ID,
        /** The right receipt over one cent more. */
        WRONG_AMOUNT,
        /** What the second of two equal requests is told, although this was the first. */
        DUPLICATE,
        /** Totals with one sale of one cent more than there was. */
        TOTALS_OFF_BY_ONE,
        /** A closing that closes nothing and says so. */
        CLOSED_FALSE,
        /** Totals or a closing that leave the first terminal out; it stays open. */
        TERMINAL_MISSING;

        /** @throws IllegalArgumentException when there is no such kind */
        static Kind of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        private boolean isAboutTotals() {
            return this == TOTALS_OFF_BY_ONE || this == CLOSED_FALSE || this == TERMINAL_MISSING;
        }

        /** Whether it concerns this request at all. */
        private boolean concerns(GatewayRequest request) {
            TransactionType type = TransactionType.of(request.type());
            boolean totals = type != null && type.group() == TransactionType.Group.TOTALS;
            return switch (this) {
                case TOTALS_OFF_BY_ONE, TERMINAL_MISSING -> totals;
                case CLOSED_FALSE -> totals && type != TransactionType.OPENTOTALS;
                default -> true;
            };
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Beyond the 35 s that clients wait (moneris.md A.2). */
    private static final long BEYOND_THE_LIMIT = 40_000;

    /** @throws IllegalArgumentException when it would never strike, or before its time, or could not be */
    public Fault {
        if (delayMillis < 0 || times < 1) {
            throw new IllegalArgumentException("a fault strikes at least once and not before its time");
        }
        if (!charged && kind.isAboutTotals()) {
            throw new IllegalArgumentException(kind.wireName() + " charges nobody either way");
        }
    }

    /** Strikes the next request, after its transaction was carried out. */
    public static Fault of(Kind kind) {
        return new Fault(kind, true, null, null, null, kind == Kind.DELAY ? BEYOND_THE_LIMIT : 0, 1);
    }

    /** The same, but the transaction is not carried out. */
    public Fault uncharged() {
        return new Fault(kind, false, orderId, orderPrefix, on, delayMillis, times);
    }

    /** The same, for this order only. */
    public Fault forOrder(String order) {
        return new Fault(kind, charged, order, orderPrefix, on, delayMillis, times);
    }

    /** The same, for orders whose id begins so. */
    public Fault forOrders(String prefix) {
        return new Fault(kind, charged, orderId, prefix, on, delayMillis, times);
    }

    /** The same, for requests of this name only, such as {@code res_purchase_cc} or {@code status_check}. */
    public Fault on(String request) {
        return new Fault(kind, charged, orderId, orderPrefix, request, delayMillis, times);
    }

    /** The same, later. */
    public Fault after(Duration delay) {
        return new Fault(kind, charged, orderId, orderPrefix, on, delay.toMillis(), times);
    }

    /** The same, for so many requests. */
    public Fault times(int number) {
        return new Fault(kind, charged, orderId, orderPrefix, on, delayMillis, number);
    }

    boolean strikes(GatewayRequest request) {
        return kind.concerns(request)
                && (orderId == null || orderId.equals(request.orderId()))
                && (orderPrefix == null || request.orderId().startsWith(orderPrefix))
                && (on == null || on.equals(request.name()));
    }
}
