package org.guichetloisirs.core.ledger;

/** The accounts of the books. A debit is positive, a credit negative. */
public enum Account {
    /** What families owe for what they bought. */
    RECEIVABLE(true),
    /** What the card company owes the operator: charged, not deposited yet. */
    CARD_CLEARING(false),
    /** What the card company deposited with the operator's bank. */
    BANK(false),
    /** What the card company kept of its deposits. */
    CARD_FEES(false),
    /** Deposited, or lacking, for no reason that is known: a person explains it. */
    SUSPENSE(false),
    /** Cash, cheques and the counter's terminal, until they are deposited. */
    CASH(false),
    /** Fees earned, by account code. */
    REVENUE(false),
    /** Fees paid for groups that have not begun, by account code and first day. */
    DEFERRED_REVENUE(false),
    /** TPS owed to the State. */
    GST(false),
    /** TVQ owed to the State. */
    QST(false),
    /** What families have in store with the operator. */
    HOUSEHOLD_CREDIT(true),
    /** What is on its way back to families: charged for nothing, or refunded and not yet confirmed. */
    TO_RETURN(true);

    private final boolean ofHousehold;

    Account(boolean ofHousehold) {
        this.ofHousehold = ofHousehold;
    }

    /** Whether its movements stand on the family's statement. */
    public boolean isOfHousehold() {
        return ofHousehold;
    }
}
