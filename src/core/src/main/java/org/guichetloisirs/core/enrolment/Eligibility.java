package org.guichetloisirs.core.enrolment;

import java.time.Instant;
import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.AgeRule;
import org.guichetloisirs.core.catalogue.GroupSummary;
import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.catalogue.SeasonView;
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

    /** Why somebody who has, or waits for, a place in a group cannot take another there. */
    static BusinessRuleViolation alreadyThere(Registration live, MemberView member) {
        return new BusinessRuleViolation(
                switch (live.status()) {
                    case WAITING -> "enrolment.already-waiting";
                    case OFFERED -> "enrolment.already-offered";
                    default -> "enrolment.already-registered";
                },
                member.givenName());
    }

    /** Places are taken while registration is open. */
    static void open(SeasonView season, Instant now) {
        if (!season.registrationOpen(now)) {
            throw new BusinessRuleViolation("enrolment.registration-not-open");
        }
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

    /** The person's name; empty for somebody who has left the household since. */
    static String name(HouseholdView household, long memberId) {
        return household.members().stream()
                .filter(member -> member.id() == memberId)
                .map(MemberView::fullName)
                .findFirst()
                .orElse("");
    }

    /** A household whose residency nobody has established pays as one from elsewhere. */
    static Money price(HouseholdView household, GroupView group) {
        return household.residency() == Residency.RESIDENT ? group.residentPrice() : group.otherPrice();
    }

    /** As {@link #price(HouseholdView, GroupView)}. */
    static Money price(HouseholdView household, GroupSummary group) {
        return household.residency() == Residency.RESIDENT ? group.residentPrice() : group.otherPrice();
    }
}
