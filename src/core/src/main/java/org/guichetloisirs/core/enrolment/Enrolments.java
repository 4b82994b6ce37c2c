package org.guichetloisirs.core.enrolment;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Taking, keeping, giving back and confirming places. */
@Stateless
public class Enrolments {

    /**
     * The groups of an activity as this person may take them.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code catalogue.activity-unknown}, {@code
     *     enrolment.member-unknown}
     */
    public ActivityOffer offer(long householdId, long memberId, long activityId) {
        throw new UnsupportedOperationException(householdId + " " + memberId + " " + activityId);
    }

    /**
     * Takes a place and holds it for {@code guichet.hold.minutes}, at the price of this moment. Repeated by the same
     * household for the same person and group it answers the same id and takes no second place.
     *
     * @return the registration's id
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code enrolment.group-full}, {@code
     *     enrolment.not-eligible-age}, {@code enrolment.already-registered}, {@code enrolment.registration-not-open},
     *     {@code enrolment.account-not-active}, {@code enrolment.member-unknown}, {@code catalogue.activity-unknown}
     */
    public long hold(long householdId, long memberId, long groupId) {
        throw new UnsupportedOperationException(householdId + " " + memberId + " " + groupId);
    }

    /**
     * Gives a held place back. A place that is already gone, or that is not this household's, is left as it is.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code enrolment.in-payment} while its order is
     *     being paid, {@code enrolment.already-confirmed} once it is confirmed
     */
    public void release(long householdId, long registrationId) {
        throw new UnsupportedOperationException(householdId + " " + registrationId);
    }

    /** The places in the household's cart, the oldest first; those being paid too. */
    public List<HeldPlace> held(long householdId) {
        throw new UnsupportedOperationException(Long.toString(householdId));
    }

    /** Places that expired in the last 24 hours and that the same person has not taken again. */
    public List<HeldPlace> expired(long householdId) {
        throw new UnsupportedOperationException(Long.toString(householdId));
    }

    /** The household's confirmed registrations, the latest first. */
    public List<RegistrationView> confirmed(long householdId) {
        throw new UnsupportedOperationException(Long.toString(householdId));
    }

    /** Every meeting of the household's confirmed registrations on the days from {@code from} to {@code to}, included. */
    public List<CalendarEntry> calendar(long householdId, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException(householdId + " " + from + " " + to);
    }

    /**
     * Keeps held places for as long as their order is in payment, in the caller's transaction. Repeated for the same
     * order it answers the same.
     *
     * @return false, and nothing is changed, when one of them has expired, was given back, or is in another order
     */
    public boolean keepForPayment(Collection<Long> registrationIds, String orderNumber) {
        throw new UnsupportedOperationException(registrationIds + " " + orderNumber);
    }

    /** The order was not paid: its places are plain holds again, until this moment. In the caller's transaction. */
    public void backToHeld(String orderNumber, Instant newExpiry) {
        throw new UnsupportedOperationException(orderNumber + " " + newExpiry);
    }

    /**
     * Confirms the places of an order that is paid, in the caller's transaction. Repeated for the same order it changes
     * nothing.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code enrolment.place-lost} when one of them is not
     *     kept for this order; then none is confirmed
     */
    public void confirm(Collection<Long> registrationIds, String orderNumber) {
        throw new UnsupportedOperationException(registrationIds + " " + orderNumber);
    }
}
