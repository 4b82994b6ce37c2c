package org.guichetloisirs.core.enrolment;

/** How far a registration is. {@link #HELD} and {@link #CONFIRMED} occupy a place; the others do not. */
public enum RegistrationStatus {
    /** The place is kept until the hold expires or, while its order is being paid, until the payment is settled. */
    HELD,
    /** Paid, free of charge, or decided by staff. */
    CONFIRMED,
    /** Given back by the household. */
    CANCELLED,
    /** Not paid in time. */
    EXPIRED
}
