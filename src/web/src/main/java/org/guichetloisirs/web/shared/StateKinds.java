package org.guichetloisirs.web.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The colour of each state of the product, the same on every page; the state's word always stands beside it. */
public final class StateKinds {

    private static final Map<String, String> KINDS = Map.ofEntries(
            // accounts
            Map.entry("EMAIL_UNVERIFIED", "warning"),
            Map.entry("PENDING_APPROVAL", "warning"),
            Map.entry("ACTIVE", "success"),
            Map.entry("REFUSED", "error"),
            // seasons
            Map.entry("DRAFT", "warning"),
            Map.entry("PUBLISHED", "success"),
            Map.entry("CLOSED", "neutral"),
            // residency
            Map.entry("RESIDENT", "success"),
            Map.entry("NON_RESIDENT", "neutral"),
            Map.entry("UNKNOWN", "warning"),
            // places
            Map.entry("HELD", "warning"),
            Map.entry("CONFIRMED", "success"),
            Map.entry("CANCELLED", "neutral"),
            Map.entry("TRANSFERRED", "neutral"),
            Map.entry("EXPIRED", "neutral"),
            Map.entry("WAITING", "info"),
            Map.entry("OFFERED", "warning"),
            // orders
            Map.entry("OPEN", "neutral"),
            Map.entry("PAYING", "info"),
            Map.entry("IN_DOUBT", "warning"),
            Map.entry("PAID", "success"),
            Map.entry("REVERSING", "warning"),
            Map.entry("REVERSED", "neutral"),
            Map.entry("REPLACED", "neutral"),
            // nights
            Map.entry("GREEN", "success"),
            Map.entry("AMBER", "warning"),
            Map.entry("RED", "error"),
            // payments that a person looks at
            Map.entry("MANUAL", "warning"),
            Map.entry("MANUAL_REVERSAL", "error"));

    private StateKinds() {}

    /** The kind of a badge for a state, given by name or as the enum itself; neutral for one that is not known. */
    public static String of(@Nullable Object state) {
        return state == null ? "neutral" : KINDS.getOrDefault(state.toString(), "neutral");
    }

    static boolean knows(Object state) {
        return KINDS.containsKey(state.toString());
    }
}
