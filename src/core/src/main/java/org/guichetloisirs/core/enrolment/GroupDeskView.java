package org.guichetloisirs.core.enrolment;

import java.time.Instant;
import java.util.List;

/**
 * A group as staff sees its places.
 *
 * @param groupLabel «lundi 18 h 30 à 19 h 30, gymnase A»
 * @param taken places held, offered or confirmed
 * @param atTheCounter of these, given to people without an account
 * @param offered of these, offered to whom waited
 * @param line who waits, the first first
 */
public record GroupDeskView(
        long groupId,
        long seasonId,
        String activityTitle,
        String groupLabel,
        int capacity,
        int taken,
        int atTheCounter,
        int offered,
        List<InLine> line) {

    /**
     * Somebody who waits.
     *
     * @param position 1 for the first
     */
    public record InLine(
            long registrationId,
            int position,
            long householdId,
            String householdName,
            String memberName,
            Instant since) {}
}
