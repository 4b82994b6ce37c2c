package org.guichetloisirs.core.enrolment;

import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.AgeRule;
import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.household.Residency;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.kernel.Money;

/** Who may take which place, and for how much. */
final class Eligibility {

    private Eligibility() {}

    static MemberView member(HouseholdView household, long memberId) {
        return household.members().stream()
                .filter(member -> member.id() == memberId)
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("enrolment.member-unknown"));
    }

    static GroupView group(ActivityView activity, long groupId) {
        return activity.groups().stream()
                .filter(group -> group.id() == groupId)
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("catalogue.activity-unknown"));
    }

    /** The age counts on the group's first day. */
    static void age(ActivityView activity, GroupView group, MemberView member) {
        AgeRule rule = activity.ageRule().on(group.startsOn());
        if (!rule.admits(member.birthDate())) {
            throw new BusinessRuleViolation(
                    "enrolment.not-eligible-age",
                    member.givenName(),
                    rule.ageOf(member.birthDate()),
                    Dates.date(rule.referenceDate()),
                    rule.label());
        }
    }

    /** A household whose residency nobody has established pays as one from elsewhere. */
    static Money price(HouseholdView household, GroupView group) {
        return household.residency() == Residency.RESIDENT ? group.residentPrice() : group.otherPrice();
    }
}
