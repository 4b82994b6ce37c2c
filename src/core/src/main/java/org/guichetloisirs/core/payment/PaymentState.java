package org.guichetloisirs.core.payment;

/** Where one attempt to charge a card stands. Every attempt ends in a state that moves no more, or before a person. */
public enum PaymentState {
    /** Written down, not sent. */
    NEW,
    /** On its way to the gateway: from here on the card may be charged. */
    SENT,
    /** Charged; what was paid for is not delivered yet. */
    APPROVED,
    /** Charged, and what was paid for was delivered. Final. */
    PLACED,
    /** The issuer said no. Final: nothing was charged. */
    DECLINED,
    /** The gateway did not pass it on. Final: nothing was charged. */
    REFUSED,
    /** Sent without a usable answer: charged or not, to be found out. */
    UNKNOWN,
    /** Found not to have been charged. Final. */
    NOT_CHARGED,
    /** Charged or not could not be found out: a person decides. */
    MANUAL,
    /** Charged, and to be given back. */
    TO_REVERSE,
    /** Given back by a correction of the same day. Final. */
    CORRECTED,
    /** Given back by a refund. Final. */
    REFUNDED,
    /** Charged, and giving it back failed or is not certain: a person decides. */
    MANUAL_REVERSAL
}
