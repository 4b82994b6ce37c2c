package org.guichetloisirs.core.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Settings;

/** What a family changes of a confirmed registration; each method is the whole of one transaction. */
@Dependent
class ChangeSteps {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Households households;

    @Inject
    private RegistrationLife life;

    @Inject
    private Event<PlaceCheapened> cheapened;

    @Inject
    private AppClock clock;

    /** For the container. */
    protected ChangeSteps() {}

    ChangeSteps(
            EntityManager em,
            Catalogue catalogue,
            Households households,
            RegistrationLife life,
            Event<PlaceCheapened> cheapened,
            AppClock clock) {
        this.em = em;
        this.catalogue = catalogue;
        this.households = households;
        this.life = life;
        this.cheapened = cheapened;
        this.clock = clock;
    }

    /** Whether a family may still change what begins on this day. */
    boolean inTime(LocalDate startsOn) {
        return !clock.today().isAfter(lastDay(startsOn));
    }

    private static LocalDate lastDay(LocalDate startsOn) {
        return startsOn.minusDays(Settings.CHANGE_DAYS.number());
    }

    private void checkInTime(GroupView group) {
        if (!inTime(group.startsOn())) {
            throw new BusinessRuleViolation("enrolment.change-too-late", Dates.date(lastDay(group.startsOn())));
        }
    }

    TransferView view(long householdId, long registrationId) {
        Registration old = confirmed(book().ofHousehold(householdId, registrationId));
        HouseholdView household = households.view(householdId);
        MemberView member = Eligibility.member(household, old.memberId());
        ActivityView activity = catalogue.activityOfGroup(old.groupId());
        GroupView from = Eligibility.group(activity, old.groupId());
        checkInTime(from);
        List<TransferView.Choice> choices = activity.groups().stream()
                .filter(group -> group.id() != from.id() && !group.full())
                .filter(group -> activity.ageRule().on(group.startsOn()).admits(member.birthDate()))
                .filter(group -> book().live(member.id(), group.id()).isEmpty())
                .map(group -> new TransferView.Choice(
                        group, Eligibility.price(household, group).minus(old.value())))
                .toList();
        return new TransferView(
                registrationId, member.fullName(), activity.title(), from.label(), old.value(), choices);
    }

    TransferResult move(long householdId, long registrationId, long toGroupId) {
        Registration read = book().ofHousehold(householdId, registrationId)
                .orElseThrow(() -> new BusinessRuleViolation("enrolment.not-confirmed"));
        Instant now = clock.now();
        Optional<Registration> replacement =
                book().replacementOf(registrationId).filter(there -> !there.overdueAt(now));
        if (replacement.isPresent()) {
            Registration there = replacement.get();
            if (there.groupId() == toGroupId) {
                return new TransferResult(there.id(), there.status(), there.price());
            }
            throw new BusinessRuleViolation("enrolment.change-under-way");
        }
        HouseholdView household = households.view(householdId);
        MemberView member = Eligibility.member(household, read.memberId());
        ActivityView activity = catalogue.activityOfGroup(read.groupId());
        GroupView to = activity.groups().stream()
                .filter(group -> group.id() == toGroupId && group.id() != read.groupId())
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("enrolment.other-activity"));
        checkInTime(Eligibility.group(activity, read.groupId()));
        Eligibility.age(activity, to, member);
        new Places(em).lock(List.of(read.groupId(), toGroupId));
        // An earlier wish of the same kind may be over.
        book().overdue(toGroupId, now).forEach(life::expire);
        Registration old =
                confirmed(book().locked(List.of(registrationId)).stream().findFirst());
        Optional<Registration> there = book().live(member.id(), toGroupId);
        if (there.isPresent()) {
            throw Eligibility.alreadyThere(there.get(), member);
        }
        return move(household, old, activity, to);
    }

    private TransferResult move(HouseholdView household, Registration old, ActivityView activity, GroupView to) {
        Instant now = clock.now();
        Money price = Eligibility.price(household, to);
        Money difference = price.minus(old.value());
        boolean dearer = difference.compareTo(Money.ZERO) > 0;
        Registration fresh = Registration.hold(
                household.id(),
                old.memberId(),
                to.id(),
                dearer ? difference : Money.ZERO,
                now,
                new HoldTime(catalogue.season(activity.seasonId())).from(now));
        fresh.replace(old, dearer ? old.value() : price);
        if (!life.takePlace(fresh, RegistrationReason.TRANSFERRED, "from " + old.id())) {
            throw new BusinessRuleViolation(Holds.FULL);
        }
        if (!dearer) {
            fresh.paidWith(old);
            life.move(old, RegistrationStatus.TRANSFERRED, RegistrationReason.TRANSFERRED, "to " + fresh.id());
            life.move(fresh, RegistrationStatus.CONFIRMED, RegistrationReason.TRANSFERRED, "from " + old.id());
            if (!difference.isZero()) {
                cheapened.fire(new PlaceCheapened(
                        household.id(), fresh.id(), ordersThatPaid(old), difference.negated(), activity.taxCode()));
            }
        }
        return new TransferResult(fresh.id(), fresh.status(), difference);
    }

    /** The order of this place and, after earlier changes, those of the places before it. */
    private List<String> ordersThatPaid(Registration old) {
        List<String> orders = new ArrayList<>();
        Optional<Registration> paid = Optional.of(old);
        while (paid.isPresent()) {
            String order = paid.get().orderNumber();
            if (!order.isEmpty() && !orders.contains(order)) {
                orders.add(order);
            }
            paid = Optional.ofNullable(paid.get().replacesId()).flatMap(id -> book().find(id));
        }
        return List.copyOf(orders);
    }

    boolean cancel(long householdId, long registrationId) {
        Optional<Registration> read = book().ofHousehold(householdId, registrationId);
        if (read.isEmpty()) {
            return false;
        }
        ActivityView activity = catalogue.activityOfGroup(read.get().groupId());
        Optional<Registration> replacement = book().replacementOf(registrationId);
        List<Registration> both = new ArrayList<>(read.stream().toList());
        replacement.ifPresent(both::add);
        new Places(em).lock(both.stream().map(Registration::groupId).toList());
        for (Registration one :
                book().locked(both.stream().map(Registration::id).toList())) {
            if (one.inPayment()) {
                throw new BusinessRuleViolation("enrolment.in-payment");
            }
            if (one.id() == registrationId && one.status() == RegistrationStatus.CONFIRMED) {
                checkInTime(Eligibility.group(activity, one.groupId()));
                life.move(one, RegistrationStatus.CANCELLED, RegistrationReason.CANCELLED_BY_FAMILY, "");
            } else if (one.id() != registrationId && one.status() == RegistrationStatus.HELD) {
                life.move(one, RegistrationStatus.CANCELLED, RegistrationReason.GIVEN_BACK, "");
            }
        }
        return true;
    }

    private static Registration confirmed(Optional<Registration> found) {
        return found.filter(one -> one.status() == RegistrationStatus.CONFIRMED)
                .orElseThrow(() -> new BusinessRuleViolation("enrolment.not-confirmed"));
    }

    private RegistrationBook book() {
        return new RegistrationBook(em);
    }
}
