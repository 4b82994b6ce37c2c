package org.guichetloisirs.sandbox;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** What can be told of a store's profile at the gateway (moneris.md A.9, B.2, B.3); Moneris sets it for a real one. */
public enum StoreSwitch {
    /** {@code true}, or {@code false}: status checks are refused as not allowed. */
    STATUS_CHECK("true"),
    /** {@code true}, or {@code false}: a status check finds approved orders only. */
    DECLINED_FOUND("true"),
    /** {@code false}, or {@code true}: refunds without a sale are allowed. */
    INDEPENDENT_REFUNDS("false"),
    /** {@code true}, or {@code false}: a voided sale leaves the totals of purchases; the correction stays listed. */
    VOIDED_IN_PURCHASES("true"),
    /** The time at which its batches close by themselves, Eastern, such as {@code 22:30}; or {@code off}. */
    CLOSE_AT(""),
    /** The terminal, one of the store's, to whose batch new sales go. */
    TERMINAL("");

    private final String usual;

    StoreSwitch(String usual) {
        this.usual = usual;
    }

    /** The value when nothing was said; empty when it depends on the store or on the start. */
    String usual() {
        return usual;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such switch */
    static StoreSwitch of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** @throws IllegalArgumentException when the store cannot be switched so */
    void check(Store store, String value) {
        boolean right =
                switch (this) {
                    case TERMINAL -> store.terminals().contains(value);
                    case CLOSE_AT -> value.equals("off") || isTime(value);
                    default -> value.equals("true") || value.equals("false");
                };
        if (!right) {
            throw new IllegalArgumentException(wireName() + " cannot be " + value);
        }
    }

    private static boolean isTime(String value) {
        try {
            LocalTime.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
