package org.guichetloisirs.core.household;

/** By what the requests of families can be ordered. */
public enum ApprovalSort {
    /** Since when the family waits. */
    REQUESTED_AT,
    /** The holder's family name, then the given name. */
    NAME,
    /** The confirmed e-mail address. */
    EMAIL
}
