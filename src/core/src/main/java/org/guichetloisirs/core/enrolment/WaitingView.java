package org.guichetloisirs.core.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in line for a place, or to whom one is offered.
 *
 * @param groupLabel «lundi 18 h 30 à 19 h 30, gymnase A»
 * @param startsOn the group's first day
 * @param price before taxes: as it is now, or as the offer says
 * @param position in the line, 1 for the first; 0 for an offer
 * @param offeredUntil the end of the offer; null while waiting
 * @param leaveOthers whether this person's other lists are left when this one succeeds
 */
public record WaitingView(
        long registrationId,
        long memberId,
        String memberName,
        long activityId,
        String activityTitle,
        long groupId,
        String groupLabel,
        LocalDate startsOn,
        Money price,
        int position,
        @Nullable Instant offeredUntil,
        boolean leaveOthers) {

    /** Whether a place is offered. */
    public boolean offered() {
        return offeredUntil != null;
    }
}
