package org.guichetloisirs.core.enrolment;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetloisirs.core.catalogue.ActivityRow;
import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.CatalogueQuery;
import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.catalogue.SlotView;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/** What a family that lost the race is told in one sentence: what is still free, the same activity on another day first. */
final class FreeElsewhere {

    private static final int MOST = 3;
    private static final int LOOKED_AT = 30;

    private final Catalogue catalogue;

    FreeElsewhere(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The refusal of a full group, with what this person could take instead. */
    BusinessRuleViolation full(ActivityView activity, GroupView group, MemberView member) {
        List<String> free = Stream.concat(sameActivity(activity, group, member), sameCategory(activity, group, member))
                .limit(MOST)
                .toList();
        return free.isEmpty()
                ? new BusinessRuleViolation(Holds.FULL)
                : new BusinessRuleViolation("enrolment.group-full-free-elsewhere", String.join("; ", free));
    }

    private static Stream<String> sameActivity(ActivityView activity, GroupView full, MemberView member) {
        return activity.groups().stream()
                .filter(group -> group.id() != full.id() && !group.full())
                .filter(group -> activity.ageRule().on(group.startsOn()).admits(member.birthDate()))
                .sorted(Comparator.comparing(group -> sameDays(group, full)))
                .map(GroupView::label);
    }

    /** False, which comes first, for a group that meets on other days. */
    private static boolean sameDays(GroupView one, GroupView other) {
        return days(one).equals(days(other));
    }

    private static Set<DayOfWeek> days(GroupView group) {
        return group.slots().stream().map(SlotView::day).collect(Collectors.toSet());
    }

    private Stream<String> sameCategory(ActivityView activity, GroupView full, MemberView member) {
        int age = activity.ageRule().on(full.startsOn()).monthsOf(member.birthDate()) / 12;
        return catalogue
                .search(new CatalogueQuery(activity.seasonId(), "", activity.category(), null, age, 0, LOOKED_AT))
                .rows()
                .stream()
                .filter(row -> row.id() != activity.id() && row.placesLeft() > 0)
                .map(ActivityRow::title);
    }
}
