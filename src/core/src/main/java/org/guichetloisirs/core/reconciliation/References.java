package org.guichetloisirs.core.reconciliation;

import java.util.OptionalLong;

/** What a difference is about, in the words of its reference. An attempt is named as the gateway names it. */
final class References {

    private static final String REFUND = "refund:";

    private References() {}

    static String refund(long id) {
        return REFUND + id;
    }

    /** The refund that a reference names, if it names one. */
    static OptionalLong refundIn(String reference) {
        return reference.startsWith(REFUND)
                ? OptionalLong.of(Long.parseLong(reference.substring(REFUND.length())))
                : OptionalLong.empty();
    }

    static String books(long entryId) {
        return "ledger:" + entryId;
    }

    static String registration(long id) {
        return "registration:" + id;
    }

    static String card(String terminal, String cardType) {
        return terminal + ":" + cardType;
    }
}
