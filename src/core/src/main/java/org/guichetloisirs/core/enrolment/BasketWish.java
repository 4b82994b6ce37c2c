package org.guichetloisirs.core.enrolment;

import java.util.List;

/**
 * One line of a family basket.
 *
 * @param groupIds the groups that would do, the preferred one first
 */
public record BasketWish(long memberId, List<Long> groupIds) {

    /** A copy, so that nobody changes it afterwards. */
    public BasketWish {
        groupIds = List.copyOf(groupIds);
    }
}
