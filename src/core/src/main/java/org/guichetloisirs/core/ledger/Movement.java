package org.guichetloisirs.core.ledger;

/** What moved. */
public enum Movement {
    /** An order was made good: the family owes it and has it. */
    SALE,
    /** The family paid, by card or at the counter. */
    PAYMENT,
    /** The card was charged and nothing could be delivered for it. */
    CHARGE_TO_RETURN,
    /** Such a charge was given back. */
    RETURNED,
    /** Part or all of a sale was taken back. */
    REFUND,
    /** A group began: what was paid for it before is earned now. */
    EARNED,
    /** The card company deposited a charge, or took what was given back out of a deposit. */
    SETTLED,
    /** A mistake was set right; nothing is ever changed instead. */
    CORRECTION
}
