package org.guichetloisirs.core.payment;

/** Where a refund stands. Until it moves no more, no other refund of the same charge is begun. */
public enum RefundState {
    /** Written down; not a byte has been sent. */
    REQUESTED,
    /** Sent, or about to be. */
    SENT,
    /** Sent, and its outcome is not known yet. */
    UNKNOWN,
    /** Given back. */
    DONE,
    /** The gateway did not give it back. */
    REFUSED,
    /** Only a person can find out what became of it. */
    MANUAL
}
