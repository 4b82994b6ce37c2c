package org.guichetloisirs.core.enrolment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
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

/**
 * Single attempts at the counter of places, each in a transaction of its own so that {@link Enrolments} can repeat one
 * that lost against another. Others call {@link Enrolments}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Holds {

    static final String FULL = "enrolment.group-full";

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

    /** For the container only. */
    public Holds() {}

    Holds(EntityManager em, Catalogue catalogue, Households households, RegistrationLife life, AppClock clock) {
        this.em = em;
        this.catalogue = catalogue;
        this.households = households;
        this.life = life;
        this.clock = clock;
    }

    /** See {@link Enrolments#hold}. */
    public long hold(long householdId, long memberId, long groupId) {
        HouseholdView household = households.view(householdId);
        MemberView member = Eligibility.member(household, memberId);
        if (household.status() != AccountStatus.ACTIVE) {
            throw new BusinessRuleViolation("enrolment.account-not-active");
        }
        Instant now = clock.now();
        Optional<Registration> live = book().live(memberId, groupId);
        if (live.isPresent()) {
            Registration there = live.get();
            if (there.overdueAt(now)) {
                // The person's own hold is over: its place and its key are free again.
                expireOverdue(groupId);
            } else if (there.of(householdId) && there.keptAt(now)) {
                return there.id();
            } else {
                throw Eligibility.alreadyThere(there, member);
            }
        }
        ActivityView activity = catalogue.activityOfGroup(groupId);
        GroupView group = Eligibility.group(activity, groupId);
        SeasonView season = catalogue.season(activity.seasonId());
        Eligibility.open(season, now);
        Eligibility.age(activity, group, member);
        Registration registration = Registration.hold(
                householdId,
                memberId,
                groupId,
                Eligibility.price(household, group),
                now,
                new HoldTime(season).from(now));
        if (!life.takePlace(registration, RegistrationReason.TAKEN_ONLINE, "")) {
            throw new BusinessRuleViolation(FULL);
        }
        return registration.id();
    }

    /** What a family that lost the race for this group is told; read after the race, so that nobody waits for it. */
    public BusinessRuleViolation full(long householdId, long memberId, long groupId) {
        ActivityView activity = catalogue.activityOfGroup(groupId);
        return new FreeElsewhere(catalogue)
                .full(
                        activity,
                        Eligibility.group(activity, groupId),
                        Eligibility.member(households.view(householdId), memberId));
    }

    /** See {@link Enrolments#release}. */
    public void release(long householdId, long registrationId) {
        Optional<Registration> found = book().ofHousehold(householdId, registrationId);
        if (found.isEmpty()) {
            return;
        }
        new Places(em).lock(found.get().groupId());
        for (Registration registration : book().locked(List.of(registrationId))) {
            if (registration.inPayment()) {
                throw new BusinessRuleViolation("enrolment.in-payment");
            }
            if (registration.status() == RegistrationStatus.CONFIRMED) {
                throw new BusinessRuleViolation("enrolment.already-confirmed");
            }
            if (registration.status() == RegistrationStatus.HELD) {
                life.move(registration, RegistrationStatus.CANCELLED, RegistrationReason.GIVEN_BACK, "");
            }
        }
    }

    /** See {@link Enrolments#extend}; false, and what could be extended is, when the first to end could not. */
    public boolean extend(long householdId) {
        Instant now = clock.now();
        List<Long> ids = book().of(householdId, RegistrationStatus.HELD, Instant.EPOCH).stream()
                .map(Registration::id)
                .toList();
        List<Registration> held = book().locked(ids).stream()
                .filter(registration -> registration.keptAt(now) && !registration.inPayment())
                .toList();
        Map<Long, GroupSummary> groups =
                catalogue.groups(held.stream().map(Registration::groupId).toList());
        for (Registration registration : held) {
            HoldTime time = time(groups, registration);
            if (!time.nothingToGain(registration.expiresAt(), now)) {
                registration.extend(time.from(now), time.most(now), now);
            }
        }
        Registration first = held.stream()
                .min(Comparator.comparing(Registration::expiresAt))
                .orElseThrow(() -> new BusinessRuleViolation("enrolment.nothing-held"));
        return time(groups, first).nothingToGain(first.expiresAt(), now);
    }

    private HoldTime time(Map<Long, GroupSummary> groups, Registration registration) {
        GroupSummary group = Objects.requireNonNull(groups.get(registration.groupId()));
        return new HoldTime(catalogue.season(group.seasonId()));
    }

    /** Ends the overdue holds and offers of a group; answers how many. */
    public int expireOverdue(long groupId) {
        new Places(em).lock(groupId);
        List<Registration> overdue = book().overdue(groupId, clock.now());
        overdue.forEach(life::expire);
        return overdue.size();
    }

    /** Groups that have overdue holds or offers, at most this many. */
    public List<Long> groupsWithOverdueHolds(int most) {
        return book().groupsWithOverdue(clock.now(), most);
    }

    /** Groups whose last day is past and for which somebody still waits, at most this many. */
    public List<Long> groupsOverWithALine(int most) {
        return new Places(em).overWithALine(clock.today(), most);
    }

    /** Nobody waits any more for a group that is over; answers how many did. */
    public int closeLine(long groupId) {
        new Places(em).lock(groupId);
        List<Registration> line = book().locked(
                        book().line(groupId).stream().map(Registration::id).toList());
        line.stream().filter(one -> one.status() == RegistrationStatus.WAITING).forEach(life::expire);
        return line.size();
    }

    /** Takes places, in the caller's transaction, for people whom staff served at the counter; answers how many it got. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public int takeAtTheCounter(long groupId, int wanted) {
        int taken = 0;
        while (taken < wanted
                && life.takePlace(
                        Registration.atTheCounter(groupId, clock.now()), RegistrationReason.TAKEN_AT_COUNTER, "")) {
            taken++;
        }
        return taken;
    }

    private RegistrationBook book() {
        return new RegistrationBook(em);
    }
}
