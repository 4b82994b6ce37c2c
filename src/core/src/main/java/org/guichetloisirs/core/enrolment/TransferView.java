package org.guichetloisirs.core.enrolment;

import java.util.List;
import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.kernel.Money;

/**
 * To which groups of its activity a registration can move.
 *
 * @param groupLabel the group in which it is
 * @param value what it is worth before taxes
 * @param choices groups with a place that admit the person, in the order of the week
 */
public record TransferView(
        long registrationId,
        String memberName,
        String activityTitle,
        String groupLabel,
        Money value,
        List<Choice> choices) {

    /**
     * A group to move to.
     *
     * @param difference what it costs more, before taxes; negative where it costs less
     */
    public record Choice(GroupView group, Money difference) {}
}
