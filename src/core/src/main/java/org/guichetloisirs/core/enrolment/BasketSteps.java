package org.guichetloisirs.core.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Messages;
import org.jspecify.annotations.Nullable;

/** A family basket taken all or none; the whole of one transaction. */
@Dependent
class BasketSteps {

    private static final int MOST_LINES = 12;
    private static final int MOST_CHOICES = 4;

    /** A group that a line names; {@code refusal} where the person cannot have it, however many places there are. */
    private record Choice(
            ActivityView activity,
            GroupView group,
            boolean held,
            @Nullable BusinessRuleViolation refusal) {}

    private record Line(MemberView member, List<Choice> choices) {

        List<BasketPlan.Option> options() {
            return choices.stream()
                    .filter(choice -> choice.refusal() == null)
                    .map(choice ->
                            new BasketPlan.Option(member.id(), choice.group().id(), choice.held()))
                    .toList();
        }

        int indexOf(BasketPlan.Option option) {
            return choices.stream().map(choice -> choice.group().id()).toList().indexOf(option.groupId());
        }
    }

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Households households;

    @Inject
    private RegistrationLife life;

    @Inject
    private AppClock clock;

    /** For the container. */
    protected BasketSteps() {}

    BasketSteps(EntityManager em, Catalogue catalogue, Households households, RegistrationLife life, AppClock clock) {
        this.em = em;
        this.catalogue = catalogue;
        this.households = households;
        this.life = life;
        this.clock = clock;
    }

    BasketResult take(long householdId, List<BasketWish> wishes) {
        if (wishes.isEmpty()
                || wishes.size() > MOST_LINES
                || wishes.stream()
                        .anyMatch(wish ->
                                wish.groupIds().isEmpty() || wish.groupIds().size() > MOST_CHOICES)) {
            throw new BusinessRuleViolation("enrolment.basket-size", MOST_LINES, MOST_CHOICES);
        }
        HouseholdView household = households.view(householdId);
        if (household.status() != AccountStatus.ACTIVE) {
            throw new BusinessRuleViolation("enrolment.account-not-active");
        }
        Instant now = clock.now();
        Map<Long, ActivityView> activities = activities(wishes);
        Map<Long, Integer> free = lockedPlaces(activities, now);
        List<Line> lines = wishes.stream()
                .map(wish -> line(household, wish, activities, now))
                .toList();
        Optional<List<BasketPlan.Option>> plan =
                new BasketPlan(lines.stream().map(Line::options).toList(), new HashMap<>(free)).find();
        if (plan.isEmpty()) {
            return new BasketResult(
                    false, lines.stream().map(line -> notTaken(line, free)).toList());
        }
        List<BasketResult.Line> got = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            got.add(taken(household, lines.get(i), plan.get().get(i), now));
        }
        return new BasketResult(true, List.copyOf(got));
    }

    private Map<Long, ActivityView> activities(List<BasketWish> wishes) {
        Map<Long, ActivityView> activities = new HashMap<>();
        for (BasketWish wish : wishes) {
            for (long groupId : wish.groupIds()) {
                activities.computeIfAbsent(groupId, catalogue::activityOfGroup);
            }
        }
        return activities;
    }

    /** Locks every group in the order of their ids, ends what is over there, and counts what is left for whoever comes. */
    private Map<Long, Integer> lockedPlaces(Map<Long, ActivityView> activities, Instant now) {
        Places places = new Places(em);
        places.lock(activities.keySet());
        Map<Long, Integer> free = new HashMap<>();
        for (long groupId : new TreeSet<>(activities.keySet())) {
            book().overdue(groupId, now).forEach(life::expire);
            Places.Count count = places.count(groupId);
            free.put(groupId, count.waiting() > 0 ? 0 : Math.max(0, count.capacity() - count.taken()));
        }
        return free;
    }

    private Line line(HouseholdView household, BasketWish wish, Map<Long, ActivityView> activities, Instant now) {
        MemberView member = Eligibility.member(household, wish.memberId());
        List<Choice> choices = new ArrayList<>();
        for (long groupId : wish.groupIds()) {
            ActivityView activity = Objects.requireNonNull(activities.get(groupId));
            GroupView group = Eligibility.group(activity, groupId);
            Optional<Registration> live = book().live(member.id(), groupId);
            boolean held = live.filter(there -> there.of(household.id()) && there.keptAt(now))
                    .isPresent();
            choices.add(new Choice(activity, group, held, refusal(member, activity, group, live, held, now)));
        }
        return new Line(member, List.copyOf(choices));
    }

    private @Nullable BusinessRuleViolation refusal(
            MemberView member,
            ActivityView activity,
            GroupView group,
            Optional<Registration> live,
            boolean held,
            Instant now) {
        if (live.isPresent()) {
            return held ? null : Eligibility.alreadyThere(live.get(), member);
        }
        try {
            Eligibility.open(catalogue.season(activity.seasonId()), now);
            Eligibility.age(activity, group, member);
            return null;
        } catch (BusinessRuleViolation refused) {
            return refused;
        }
    }

    private BasketResult.Line taken(HouseholdView household, Line line, BasketPlan.Option option, Instant now) {
        int index = line.indexOf(option);
        Choice choice = line.choices().get(index);
        if (!choice.held()) {
            Registration registration = Registration.hold(
                    household.id(),
                    line.member().id(),
                    choice.group().id(),
                    Eligibility.price(household, choice.group()),
                    now,
                    new HoldTime(catalogue.season(choice.activity().seasonId())).from(now));
            if (!life.takePlace(registration, RegistrationReason.TAKEN_IN_BASKET, "")) {
                throw new IllegalStateException("A place that was counted under lock is gone");
            }
        }
        String label = choice.group().label();
        return new BasketResult.Line(
                line.member().id(),
                line.member().fullName(),
                choice.activity().title(),
                label,
                index + 1,
                index == 0
                        ? Messages.text("enrolment.basket-first", label)
                        : Messages.text("enrolment.basket-other", index + 1, label));
    }

    private static BasketResult.Line notTaken(Line line, Map<Long, Integer> free) {
        List<Choice> possible = line.choices().stream()
                .filter(choice -> choice.refusal() == null)
                .filter(choice ->
                        choice.held() || free.getOrDefault(choice.group().id(), 0) > 0)
                .toList();
        String sentence;
        if (!possible.isEmpty()) {
            sentence = Messages.text("enrolment.basket-was-possible", labels(possible));
        } else {
            BusinessRuleViolation refusal = line.choices().get(0).refusal();
            sentence = refusal == null
                    ? Messages.text("enrolment.basket-full", labels(line.choices()))
                    : refusal.sentence();
        }
        return new BasketResult.Line(
                line.member().id(),
                line.member().fullName(),
                line.choices().get(0).activity().title(),
                null,
                0,
                sentence);
    }

    private static String labels(List<Choice> choices) {
        return choices.stream().map(choice -> choice.group().label()).collect(Collectors.joining("; "));
    }

    private RegistrationBook book() {
        return new RegistrationBook(em);
    }
}
