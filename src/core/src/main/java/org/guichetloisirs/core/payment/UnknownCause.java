package org.guichetloisirs.core.payment;

/** Why it is not known what became of a request. */
public enum UnknownCause {
    /** It went out and no whole reply came back in time. */
    NO_REPLY,
    /** Something came back that is not a receipt: an error page, nothing, broken XML. */
    NOT_A_RECEIPT,
    /** The gateway itself waited in vain for the issuer's host. */
    TIMED_OUT,
    /** The receipt is of another order or another amount. */
    MISMATCH,
    /** The gateway has seen this order id before: perhaps in this very attempt. */
    DUPLICATE,
    /** This server stopped between sending and writing the answer down. */
    INTERRUPTED
}
