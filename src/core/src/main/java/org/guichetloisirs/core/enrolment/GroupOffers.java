package org.guichetloisirs.core.enrolment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.catalogue.SeasonView;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/** The groups of an activity as one person may take them at this moment; few queries, however many groups there are. */
final class GroupOffers {

    private final EntityManager em;
    private final SeasonView season;
    private final Instant now;

    GroupOffers(EntityManager em, SeasonView season, Instant now) {
        this.em = em;
        this.season = season;
        this.now = now;
    }

    List<GroupOffer> of(HouseholdView household, MemberView member, ActivityView activity) {
        Map<Long, Registration> live = live(member.id(), activity.groups());
        Map<Long, Integer> overdue = overdue(activity.groups());
        return activity.groups().stream()
                .map(group -> offer(
                        household,
                        member,
                        activity,
                        // A hold that is over has no place any more, whether or not a sweep has come by.
                        group.full() && group.waiting() == 0
                                ? group.withPlacesLeft(overdue.getOrDefault(group.id(), 0))
                                : group,
                        live.get(group.id())))
                .toList();
    }

    private GroupOffer offer(
            HouseholdView household,
            MemberView member,
            ActivityView activity,
            GroupView group,
            @Nullable Registration live) {
        BusinessRuleViolation refusal = live == null ? refusal(household, member, activity, group) : null;
        return new GroupOffer(
                group,
                Eligibility.price(household, group),
                refusal == null ? null : refusal.key(),
                refusal == null ? null : refusal.sentence(),
                live == null ? null : live.id(),
                live == null ? null : live.status(),
                live == null ? 0 : new RegistrationBook(em).positionInLine(live));
    }

    private @Nullable BusinessRuleViolation refusal(
            HouseholdView household, MemberView member, ActivityView activity, GroupView group) {
        if (household.status() != AccountStatus.ACTIVE) {
            return new BusinessRuleViolation("enrolment.account-not-active");
        }
        try {
            Eligibility.open(season, now);
            Eligibility.age(activity, group, member);
        } catch (BusinessRuleViolation refused) {
            return refused;
        }
        return group.full() ? new BusinessRuleViolation(Holds.FULL) : null;
    }

    private Map<Long, Registration> live(long memberId, List<GroupView> groups) {
        Map<Long, Registration> live = new HashMap<>();
        if (!groups.isEmpty()) {
            em.createQuery("select r from Registration r where r.liveKey in :keys", Registration.class)
                    .setParameter(
                            "keys",
                            groups.stream()
                                    .map(group -> Registration.liveKey(memberId, group.id()))
                                    .toList())
                    .getResultStream()
                    .filter(registration -> !registration.overdueAt(now))
                    .forEach(registration -> live.put(registration.groupId(), registration));
        }
        return live;
    }

    private Map<Long, Integer> overdue(List<GroupView> groups) {
        List<Long> full =
                groups.stream().filter(GroupView::full).map(GroupView::id).toList();
        return full.isEmpty() ? Map.of() : new RegistrationBook(em).countOverdue(full, now);
    }
}
