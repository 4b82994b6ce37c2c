package org.guichetloisirs.core.enrolment;

/** Why a registration took a step; stands in its history. */
public enum RegistrationReason {
    /** It was there before the history was kept. */
    BEFORE_HISTORY,
    /** The family took a place on the web. */
    TAKEN_ONLINE,
    /** Staff gave a place at the counter. */
    TAKEN_AT_COUNTER,
    /** The family took several places at once, all or none. */
    TAKEN_IN_BASKET,
    /** The family gave a place of its cart back. */
    GIVEN_BACK,
    /** The hold was over. */
    HOLD_OVER,
    /** Its order is paid, or had nothing to pay. */
    PAID,
    /** The family joined the waiting list. */
    JOINED_LIST,
    /** The family, or staff for it, left the waiting list. */
    LEFT_LIST,
    /** A place was freed and this was the first in line. */
    PLACE_FREED,
    /** The family took the place that was offered. */
    OFFER_TAKEN,
    /** The family refused the place that was offered. */
    OFFER_REFUSED,
    /** The offer was not answered in time. */
    OFFER_OVER,
    /** Another list of this person succeeded, and the family wanted the others left then. */
    OTHER_LIST_SUCCEEDED,
    /** Staff moved it in the line. */
    MOVED_IN_LINE,
    /** The group is over: nobody waits for it any more. */
    GROUP_OVER,
    /** The family moved to another group of the activity. */
    TRANSFERRED,
    /** The family cancelled a confirmed registration. */
    CANCELLED_BY_FAMILY,
    /** Staff released a place that was given at the counter. */
    COUNTER_RELEASE,
    /** The person left the household. */
    LEFT_HOUSEHOLD
}
