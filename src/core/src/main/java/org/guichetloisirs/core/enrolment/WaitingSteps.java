package org.guichetloisirs.core.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.GroupSummary;
import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.catalogue.SeasonView;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/** What a family does in a line; each method is the whole of one transaction. */
@Dependent
class WaitingSteps {

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
    protected WaitingSteps() {}

    WaitingSteps(EntityManager em, Catalogue catalogue, Households households, RegistrationLife life, AppClock clock) {
        this.em = em;
        this.catalogue = catalogue;
        this.households = households;
        this.life = life;
        this.clock = clock;
    }

    long join(long householdId, long memberId, long groupId, boolean leaveOthers) {
        HouseholdView household = households.view(householdId);
        MemberView member = Eligibility.member(household, memberId);
        if (household.status() != AccountStatus.ACTIVE) {
            throw new BusinessRuleViolation("enrolment.account-not-active");
        }
        Instant now = clock.now();
        ActivityView activity = catalogue.activityOfGroup(groupId);
        GroupView group = Eligibility.group(activity, groupId);
        SeasonView season = catalogue.season(activity.seasonId());
        Eligibility.open(season, now);
        Eligibility.age(activity, group, member);
        Places places = new Places(em);
        places.lock(groupId);
        // What is over has no place any more: whoever waits gets it, and if nobody does it is free.
        book().overdue(groupId, now).forEach(life::expire);
        Optional<Registration> live = book().live(memberId, groupId);
        if (live.isPresent()) {
            Registration there = live.get();
            boolean inLine = there.status() == RegistrationStatus.WAITING
                    // A place that is over may just have been offered.
                    || there.status() == RegistrationStatus.OFFERED;
            if (there.of(householdId) && inLine) {
                return there.id();
            }
            throw Eligibility.alreadyThere(there, member);
        }
        long rank = places.joinLine(groupId);
        if (rank == 0) {
            throw new BusinessRuleViolation("enrolment.place-free");
        }
        Registration waiting = Registration.waiting(
                householdId, memberId, groupId, Eligibility.price(household, group), now, rank, leaveOthers);
        life.joinLine(waiting);
        return waiting.id();
    }

    boolean leave(long householdId, long registrationId) {
        Optional<Registration> mine = lockedOf(householdId, registrationId);
        mine.filter(one -> one.status() == RegistrationStatus.WAITING)
                .ifPresent(one -> life.move(one, RegistrationStatus.CANCELLED, RegistrationReason.LEFT_LIST, ""));
        mine.filter(one -> one.status() == RegistrationStatus.OFFERED)
                .ifPresent(one -> life.move(one, RegistrationStatus.CANCELLED, RegistrationReason.OFFER_REFUSED, ""));
        return mine.isPresent();
    }

    boolean accept(long householdId, long registrationId) {
        Instant now = clock.now();
        Registration offered = lockedOf(householdId, registrationId)
                .orElseThrow(() -> new BusinessRuleViolation("enrolment.offer-over"));
        if (offered.status() == RegistrationStatus.HELD || offered.status() == RegistrationStatus.CONFIRMED) {
            return false;
        }
        if (offered.status() != RegistrationStatus.OFFERED || offered.overdueAt(now)) {
            throw new BusinessRuleViolation("enrolment.offer-over");
        }
        GroupSummary group = group(catalogue.groups(List.of(offered.groupId())), offered);
        Instant hold = new HoldTime(catalogue.season(group.seasonId())).from(now);
        life.move(offered, RegistrationStatus.HELD, RegistrationReason.OFFER_TAKEN, "");
        offered.keepUntil(hold.isAfter(offered.expiresAt()) ? hold : offered.expiresAt());
        return true;
    }

    boolean leaveOthersOnSuccess(long householdId, long registrationId, boolean leaveOthers) {
        Optional<Registration> mine = lockedOf(householdId, registrationId);
        mine.ifPresent(one -> one.leaveOthers(leaveOthers));
        return mine.isPresent();
    }

    List<WaitingView> of(long householdId) {
        Instant now = clock.now();
        List<Registration> all = new ArrayList<>();
        book().of(householdId, RegistrationStatus.OFFERED, Instant.EPOCH).stream()
                .filter(offered -> !offered.overdueAt(now))
                .forEach(all::add);
        all.addAll(book().of(householdId, RegistrationStatus.WAITING, Instant.EPOCH));
        HouseholdView household = households.view(householdId);
        Map<Long, GroupSummary> groups =
                catalogue.groups(all.stream().map(Registration::groupId).toList());
        return all.stream().map(one -> view(one, household, group(groups, one))).toList();
    }

    private WaitingView view(Registration one, HouseholdView household, GroupSummary group) {
        boolean offered = one.status() == RegistrationStatus.OFFERED;
        return new WaitingView(
                one.id(),
                one.memberId(),
                Eligibility.name(household, one.memberId()),
                group.activityId(),
                group.activityTitle(),
                group.groupId(),
                group.label(),
                group.startsOn(),
                offered ? one.price() : Eligibility.price(household, group),
                book().positionInLine(one),
                offered ? one.expiresAt() : null,
                one.leavesOthers());
    }

    /** The registration of this household, with its group locked before it. */
    private Optional<Registration> lockedOf(long householdId, long registrationId) {
        Optional<Registration> found = book().ofHousehold(householdId, registrationId);
        found.ifPresent(one -> new Places(em).lock(one.groupId()));
        return found.flatMap(one -> book().locked(List.of(one.id())).stream().findFirst());
    }

    private static GroupSummary group(Map<Long, GroupSummary> groups, Registration registration) {
        return Objects.requireNonNull(groups.get(registration.groupId()));
    }

    private RegistrationBook book() {
        return new RegistrationBook(em);
    }
}
