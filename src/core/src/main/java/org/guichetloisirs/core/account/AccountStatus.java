package org.guichetloisirs.core.account;

/** How far an account has come. */
public enum AccountStatus {
    /** Signed up; the address in the mail has not been confirmed. */
    EMAIL_UNVERIFIED,
    /** The address is confirmed; the administration has not decided. */
    PENDING_APPROVAL,
    /** Approved: the family may register. */
    ACTIVE,
    /** Refused, with a reason. */
    REFUSED
}
