package org.guichetloisirs.core.household;

/** What became of a decision on a request. */
public enum ApprovalOutcome {
    /** Approved now. */
    APPROVED,
    /** Refused now. */
    REFUSED,
    /** Somebody approved it before; nothing changed. */
    ALREADY_APPROVED,
    /** Somebody refused it before; nothing changed. */
    ALREADY_REFUSED
}
