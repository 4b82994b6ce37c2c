package org.guichetloisirs.core.enrolment;

/**
 * How far a registration is. {@link #HELD}, {@link #OFFERED} and {@link #CONFIRMED} occupy a place. Which may follow
 * which stands in {@link RegistrationLife}, and is drawn in {@code src/docs/places.md}.
 */
public enum RegistrationStatus {
    /** The place is kept until the hold expires or, while its order is being paid, until the payment is settled. */
    HELD,
    /** Paid, free of charge, or decided by staff. */
    CONFIRMED,
    /** Given back by the household or by staff, or a waiting list left. */
    CANCELLED,
    /** Replaced by a place in another group of the same activity. */
    TRANSFERRED,
    /** Not paid, or not answered, in time. */
    EXPIRED,
    /** In line for a place of a full group. */
    WAITING,
    /** A place is kept for whom it was offered until they answer or the offer ends. */
    OFFERED;

    /** Whether it is one of the group's places taken. */
    public boolean occupies() {
        return this == HELD || this == OFFERED || this == CONFIRMED;
    }

    /** Whether the person has, or waits for, a place: then they cannot have another in the same group. */
    public boolean live() {
        return occupies() || this == WAITING;
    }
}
