package org.guichetloisirs.core.reconciliation;

import org.guichetloisirs.core.kernel.Messages;

/** What does not agree. */
public enum DiscrepancyKind {
    /** The card was charged and no place stands for it. */
    CHARGED_WITHOUT_REGISTRATION("reconciliation.kind-charged-without-registration", true),
    /** A place is confirmed and nothing paid for it. */
    REGISTRATION_WITHOUT_CHARGE("reconciliation.kind-registration-without-charge", true),
    /** Both sides know it, with different amounts. */
    AMOUNT_DIFFERS("reconciliation.kind-amount-differs", true),
    /** We have an attempt, or an entry in the books, that no answer of the gateway shows. */
    UNKNOWN_AT_GATEWAY("reconciliation.kind-unknown-at-gateway", false),
    /** The gateway or the bank has a transaction that we do not know. */
    UNKNOWN_TO_US("reconciliation.kind-unknown-to-us", true),
    /** The totals of a terminal and type of card are not those of our receipts. */
    TOTALS_DIFFER("reconciliation.kind-totals-differ", true),
    /** The batch could not be asked about, or was to be closed and is not. */
    BATCH_NOT_CLOSED("reconciliation.kind-batch-not-closed", false),
    /** The bank settled another amount, or on another day. */
    SETTLEMENT_DIFFERS("reconciliation.kind-settlement-differs", true),
    /** A settlement export could not be read: it was kept aside, and named. */
    SETTLEMENT_FILE_KEPT_ASIDE("reconciliation.kind-settlement-file-kept-aside", false);

    private final String key;
    private final boolean urgent;

    DiscrepancyKind(String key, boolean urgent) {
        this.key = key;
        this.urgent = urgent;
    }

    /** Whether money or a place is wrong, rather than not known yet. */
    public boolean isUrgent() {
        return urgent;
    }

    /** As people read it, in the language of this thread. */
    public String words() {
        return Messages.text(key);
    }
}
