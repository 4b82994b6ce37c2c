package org.guichetloisirs.core.staff;

/** What a caller may be; the names are those of the server's groups and roles. */
public enum Role {
    /** A family with an account. */
    CITIZEN,
    /** Staff of the operator, with every right in the back-office. */
    ADMINISTRATOR
}
