package org.guichetloisirs.core.enrolment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a family basket.
 *
 * @param taken whether every line has its place; otherwise none has
 * @param lines in the order of the wishes
 */
public record BasketResult(boolean taken, List<Line> lines) {

    /**
     * One line, explained.
     *
     * @param groupLabel the group that was taken; null where nothing was
     * @param choice 1 for the preferred group; 0 where nothing was taken
     * @param sentence what happened to this line, ready to show
     */
    public record Line(
            long memberId,
            String memberName,
            String activityTitle,
            @Nullable String groupLabel,
            int choice,
            String sentence) {}
}
