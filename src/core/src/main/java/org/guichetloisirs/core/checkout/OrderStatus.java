package org.guichetloisirs.core.checkout;

/** How far an order has come. */
public enum OrderStatus {
    /** Waits for the citizen to pay; the places are held for a limited time. */
    OPEN,
    /** A payment is under way; the holds cannot expire. */
    PAYING,
    /** A payment was sent and its outcome is not known yet; the holds cannot expire and nobody may pay again. */
    IN_DOUBT,
    /** Paid (or free and confirmed): the registrations are confirmed and the receipt exists. */
    PAID,
    /** The card was charged but a place could not be confirmed: the charge is being given back. */
    REVERSING,
    /** The charge was given back; nothing was bought. */
    REVERSED,
    /** The cart changed before anybody paid: another order took its place. */
    REPLACED
}
