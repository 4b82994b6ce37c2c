package org.guichetloisirs.core.reconciliation;

/** What does not agree. */
public enum DiscrepancyKind {
    /** The card was charged and no place stands for it. */
    CHARGED_WITHOUT_REGISTRATION(true),
    /** A place is confirmed and nothing paid for it. */
    REGISTRATION_WITHOUT_CHARGE(true),
    /** Both sides know it, with different amounts. */
    AMOUNT_DIFFERS(true),
    /** We have an attempt, or an entry in the books, that no answer of the gateway shows. */
    UNKNOWN_AT_GATEWAY(false),
    /** The gateway or the bank has a transaction that we do not know. */
    UNKNOWN_TO_US(true),
    /** The totals of a terminal and type of card are not those of our receipts. */
    TOTALS_DIFFER(true),
    /** The batch could not be asked about, or was to be closed and is not. */
    BATCH_NOT_CLOSED(false),
    /** The bank settled another amount, or on another day. */
    SETTLEMENT_DIFFERS(true),
    /** A settlement export could not be read: it was kept aside, and named. */
    SETTLEMENT_FILE_KEPT_ASIDE(false);

    private final boolean urgent;

    DiscrepancyKind(boolean urgent) {
        this.urgent = urgent;
    }

    /** Whether money or a place is wrong, rather than not known yet. */
    public boolean isUrgent() {
        return urgent;
    }
}
