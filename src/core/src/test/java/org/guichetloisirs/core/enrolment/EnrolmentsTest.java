package org.guichetloisirs.core.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.enrolment.Desk.KARATE;
import static org.guichetloisirs.core.enrolment.Desk.YOGA;
import static org.guichetloisirs.core.enrolment.Families.adult;
import static org.guichetloisirs.core.enrolment.Families.child;
import static org.guichetloisirs.core.enrolment.Families.toddler;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.catalogue.ProgrammeFixture;
import org.guichetloisirs.core.catalogue.SeasonStatus;
import org.guichetloisirs.core.household.MemberLeaving;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolmentsTest {

    private static final Duration HOLD = Duration.ofMinutes(15);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void holdsAPlaceOnceHoweverOftenItIsAsked(Engine engine) {
        Desk desk = new Desk(engine, 5);
        long id = desk.hold(1, child(1), KARATE);
        assertThat(desk.hold(1, child(1), KARATE)).isEqualTo(id);
        assertThat(desk.taken(KARATE)).isEqualTo(1);
        List<HeldPlace> held = desk.held(1);
        assertThat(held).hasSize(1);
        HeldPlace place = held.get(0);
        assertThat(place.memberName()).isEqualTo("Noé Roy");
        assertThat(place.groupLabel().replace('\u00A0', ' '))
                .isEqualTo("lundi et mercredi 18 h 30 à 19 h 30, Centre du Moulin, Gymnase A");
        assertThat(place.price()).isEqualTo(Money.ofDollars("85.00"));
        assertThat(place.holdExpiresAt()).isEqualTo(desk.now().plus(HOLD));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsThePriceOfTheMomentOfTheHold(Engine engine) {
        Desk desk = new Desk(engine, 5);
        desk.hold(Families.ELSEWHERE, adult(Families.ELSEWHERE), YOGA);
        desk.programme.bringIn(
                5, org.guichetloisirs.core.catalogue.Csv.line("H2027", YOGA, "99,00", "Mardi", "10:00", "11:00"));
        assertThat(desk.held(Families.ELSEWHERE))
                .extracting(HeldPlace::price)
                .containsExactly(Money.ofDollars("70.00"));
        desk.hold(1, adult(1), YOGA);
        assertThat(desk.held(1)).extracting(HeldPlace::price).containsExactly(Money.ofDollars("99.00"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void refusesWhoMayNot(Engine engine) {
        Desk desk = new Desk(engine, 5);
        assertRefused(
                "enrolment.account-not-active", () -> desk.hold(Families.WAITING, child(Families.WAITING), KARATE));
        assertRefused("enrolment.member-unknown", () -> desk.hold(1, child(2), KARATE));
        assertRefused("catalogue.activity-unknown", () -> desk.enrolments().hold(1, child(1), -3));
        assertThatThrownBy(() -> desk.hold(1, toddler(1), KARATE))
                .isInstanceOf(BusinessRuleViolation.class)
                .extracting(e -> ((BusinessRuleViolation) e).sentence())
                .isEqualTo("Zoé aura 2 ans le 11\u00A0janvier\u00A02027; ce groupe est offert aux 6 à 12 ans.");
        desk.moveTo(ProgrammeFixture.OPENS.minusMillis(1));
        assertRefused("enrolment.registration-not-open", () -> desk.hold(1, child(1), KARATE));
        desk.moveTo(ProgrammeFixture.OPENS);
        long id = desk.hold(1, child(1), KARATE);
        desk.moveTo(ProgrammeFixture.CLOSES);
        assertRefused("enrolment.registration-not-open", () -> desk.hold(2, child(2), KARATE));
        desk.moveTo(ProgrammeFixture.OPENS);
        desk.programme.become(SeasonStatus.CLOSED);
        assertRefused("enrolment.registration-not-open", () -> desk.hold(2, child(2), KARATE));
        // What is held already stays in the cart.
        assertThat(desk.hold(1, child(1), KARATE)).isEqualTo(id);
        assertThat(desk.taken(KARATE)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void saysFullAndSellsOverdueHoldsAgain(Engine engine) {
        Desk desk = new Desk(engine, 1);
        desk.hold(1, adult(1), YOGA);
        assertRefused("enrolment.group-full", () -> desk.hold(2, adult(2), YOGA));
        desk.pass(HOLD);
        desk.hold(2, adult(2), YOGA);
        assertThat(desk.taken(YOGA)).isEqualTo(1);
        assertThat(desk.held(1)).isEmpty();
        assertThat(desk.expired(1))
                .extracting(HeldPlace::activityTitle, HeldPlace::status)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(YOGA, RegistrationStatus.EXPIRED));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void givesTheTimeAnewTenTimesAndNoMore(Engine engine) {
        Desk desk = new Desk(engine, 5);
        desk.hold(1, child(1), KARATE);
        for (int i = 0; i < 10; i++) {
            desk.pass(HOLD.minusMinutes(1));
            desk.enrolments().extend(1);
            // A double click, or a second window in the same moment, uses no second extension.
            desk.pass(Duration.ofSeconds(5));
            desk.enrolments().extend(1);
        }
        assertThat(desk.held(1))
                .extracting(HeldPlace::holdExpiresAt)
                .containsExactly(desk.now().plus(HOLD).minusSeconds(5));
        desk.pass(HOLD.minusMinutes(1));
        desk.hold(1, adult(1), YOGA);
        desk.pass(Duration.ofSeconds(30));
        assertRefused("enrolment.no-more-time", () -> desk.enrolments().extend(1));
        desk.pass(Duration.ofSeconds(30));
        // The place taken later has its own time.
        assertThat(desk.held(1)).extracting(HeldPlace::activityTitle).containsExactly(YOGA);
        assertThat(desk.taken(KARATE)).isEqualTo(1);
        new HoldSweep(desk.holds()).sweep();
        assertThat(desk.taken(KARATE)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void extendsOnlyWhatIsStillHeldByThisFamily(Engine engine) {
        Desk desk = new Desk(engine, 5);
        assertRefused("enrolment.nothing-held", () -> desk.enrolments().extend(1));
        desk.hold(1, child(1), KARATE);
        desk.hold(2, child(2), KARATE);
        long paying = desk.hold(1, adult(1), YOGA);
        assertThat(desk.keep("C-1", paying)).isTrue();
        desk.pass(HOLD.minusMinutes(2));
        desk.enrolments().extend(1);
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.held(2)).isEmpty();
        assertThat(desk.held(1)).extracting(HeldPlace::activityTitle).containsExactly(KARATE, YOGA);
        assertThat(desk.database.number("select hold_extensions from registration where id = " + paying))
                .isZero();
        desk.pass(HOLD);
        // An overdue hold is over even before the sweep has come by.
        assertRefused("enrolment.nothing-held", () -> desk.enrolments().extend(1));
        assertThat(desk.held(1)).extracting(HeldPlace::activityTitle).containsExactly(YOGA);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void letsTheSamePersonTakeAnExpiredPlaceAgain(Engine engine) {
        Desk desk = new Desk(engine, 1);
        long first = desk.hold(1, adult(1), YOGA);
        desk.pass(HOLD);
        assertThat(desk.expired(1)).extracting(HeldPlace::registrationId).containsExactly(first);
        long second = desk.hold(1, adult(1), YOGA);
        assertThat(second).isNotEqualTo(first);
        assertThat(desk.expired(1)).isEmpty();
        assertThat(desk.taken(YOGA)).isEqualTo(1);
        desk.pass(Duration.ofDays(2));
        assertThat(desk.held(1)).isEmpty();
        new HoldSweep(desk.holds()).sweep();
        desk.pass(Duration.ofHours(25));
        assertThat(desk.expired(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void givesAPlaceBackOnce(Engine engine) {
        Desk desk = new Desk(engine, 5);
        long id = desk.hold(1, adult(1), YOGA);
        desk.enrolments().release(2, id);
        assertThat(desk.taken(YOGA)).isEqualTo(1);
        desk.enrolments().release(1, id);
        desk.enrolments().release(1, id);
        desk.enrolments().release(1, -9);
        assertThat(desk.taken(YOGA)).isZero();
        assertThat(desk.held(1)).isEmpty();
        assertThat(desk.expired(1)).isEmpty();
        assertThat(desk.hold(1, adult(1), YOGA)).isNotEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void neverFreesAPlaceThatIsBeingPaid(Engine engine) {
        Desk desk = new Desk(engine, 1);
        long id = desk.hold(1, adult(1), YOGA);
        assertThat(desk.keep("2026-000001", id)).isTrue();
        assertThat(desk.keep("2026-000001", id)).isTrue();
        assertThat(desk.keep("2026-000002", id)).isFalse();
        desk.pass(Duration.ofHours(3));
        new HoldSweep(desk.holds()).sweep();
        assertRefused("enrolment.group-full", () -> desk.hold(2, adult(2), YOGA));
        assertRefused("enrolment.in-payment", () -> desk.enrolments().release(1, id));
        assertThat(desk.held(1)).hasSize(1);
        assertThat(desk.hold(1, adult(1), YOGA)).isEqualTo(id);

        desk.database.run(
                () -> desk.enrolments().backToHeld("2026-000001", desk.now().plus(HOLD)));
        desk.database.run(
                () -> desk.enrolments().backToHeld("2026-000001", desk.now().plus(HOLD)));
        assertThat(desk.held(1))
                .extracting(HeldPlace::holdExpiresAt)
                .containsExactly(desk.now().plus(HOLD));
        desk.pass(HOLD);
        new HoldSweep(desk.holds()).sweep();
        assertThat(desk.taken(YOGA)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsNothingForAnOrderWhenOnePlaceIsLost(Engine engine) {
        Desk desk = new Desk(engine, 5);
        long early = desk.hold(1, adult(1), YOGA);
        desk.pass(HOLD.dividedBy(2));
        long late = desk.hold(1, child(1), KARATE);
        desk.pass(HOLD.dividedBy(2));
        assertThat(desk.keep("2026-000001", early, late)).isFalse();
        assertThat(desk.expired(1)).extracting(HeldPlace::registrationId).containsExactly(early);
        assertThat(desk.database.number("select count(*) from registration where payment_order is not null"))
                .isZero();
        desk.enrolments().release(1, late);
        assertThat(desk.keep("2026-000001", late)).isFalse();
        assertThat(desk.keep("2026-000001", -4L)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void confirmsWhatItsOrderPaidAndNothingElse(Engine engine) {
        Desk desk = new Desk(engine, 5);
        long yoga = desk.hold(1, adult(1), YOGA);
        long karate = desk.hold(1, child(1), KARATE);
        desk.keep("2026-000001", yoga);
        assertRefused("enrolment.place-lost", () -> confirm(desk, "2026-000001", yoga, karate));
        assertRefused("enrolment.place-lost", () -> confirm(desk, "2026-000002", yoga));
        assertThat(desk.confirmed(1)).isEmpty();
        confirm(desk, "2026-000001", yoga);
        confirm(desk, "2026-000001", yoga);
        assertThat(desk.confirmed(1))
                .extracting(RegistrationView::id, RegistrationView::orderNumber)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(yoga, "2026-000001"));
        assertRefused("enrolment.already-confirmed", () -> desk.enrolments().release(1, yoga));
        assertRefused("enrolment.already-registered", () -> desk.hold(1, adult(1), YOGA));
        desk.pass(Duration.ofDays(3));
        new HoldSweep(desk.holds()).sweep();
        assertThat(desk.taken(YOGA)).isEqualTo(1);
        assertThat(desk.taken(KARATE)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsAndConfirmsInOneTransaction(Engine engine) {
        Desk desk = new Desk(engine, 5);
        long yoga = desk.hold(1, adult(1), YOGA);
        desk.database.run(() -> {
            Enrolments enrolments = desk.enrolments();
            assertThat(enrolments.keepForPayment(List.of(yoga), "2026-000001")).isTrue();
            enrolments.confirm(List.of(yoga), "2026-000001");
            assertThat(enrolments.confirmed(1)).hasSize(1);
        });
        assertThat(desk.confirmed(1)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void offersEachGroupWithItsReasonAndItsPrice(Engine engine) {
        Desk desk = new Desk(engine, 1);
        long activity = desk.database.inTransaction(() ->
                desk.programme.catalogue().activityOfGroup(desk.group(KARATE)).id());
        assertThat(desk.offers(1, child(1), activity))
                .extracting(GroupOffer::refusalKey, GroupOffer::liveRegistrationId, GroupOffer::price)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, null, Money.ofDollars("85.00")));
        assertThat(desk.offers(1, toddler(1), activity))
                .extracting(GroupOffer::refusalKey)
                .containsExactly("enrolment.not-eligible-age");
        long id = desk.hold(1, child(1), KARATE);
        assertThat(desk.offers(1, child(1), activity))
                .extracting(GroupOffer::refusalKey, GroupOffer::liveRegistrationId, GroupOffer::liveStatus)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, id, RegistrationStatus.HELD));
        assertThat(desk.offers(2, child(2), activity))
                .extracting(GroupOffer::refusalKey)
                .containsExactly("enrolment.group-full");
        assertThat(desk.offers(Families.WAITING, child(Families.WAITING), activity))
                .extracting(GroupOffer::refusalKey)
                .containsExactly("enrolment.account-not-active");
        desk.moveTo(ProgrammeFixture.CLOSES);
        assertThat(desk.offers(2, child(2), activity))
                .extracting(GroupOffer::refusalKey)
                .containsExactly("enrolment.registration-not-open");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void unfoldsTheWeeksOfConfirmedRegistrations(Engine engine) {
        Desk desk = new Desk(engine, 5);
        long karate = desk.hold(1, child(1), KARATE);
        desk.hold(1, adult(1), YOGA);
        desk.keep("2026-000001", karate);
        confirm(desk, "2026-000001", karate);
        List<CalendarEntry> entries = desk.calendar(1, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 20));
        assertThat(entries)
                .extracting(CalendarEntry::day)
                .containsExactly(
                        LocalDate.of(2027, 1, 11),
                        LocalDate.of(2027, 1, 13),
                        LocalDate.of(2027, 1, 18),
                        LocalDate.of(2027, 1, 20));
        assertThat(entries.get(0).memberName()).isEqualTo("Noé Roy");
        assertThat(desk.calendar(1, LocalDate.of(2027, 3, 29), LocalDate.of(2027, 12, 31)))
                .extracting(CalendarEntry::day)
                .containsExactly(LocalDate.of(2027, 3, 29));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsAMemberWhoHasAPlaceInTheHousehold(Engine engine) {
        Desk desk = new Desk(engine, 5);
        LeavingMembers members = new LeavingMembers(desk.database.em(), desk.life());
        long id = desk.hold(1, child(1), KARATE);
        assertRefused(
                "enrolment.member-has-places",
                () -> desk.database.run(() -> members.refuseWithPlaces(new MemberLeaving(1, child(1)))));
        desk.database.run(() -> members.refuseWithPlaces(new MemberLeaving(1, adult(1))));
        desk.enrolments().release(1, id);
        desk.database.run(() -> members.refuseWithPlaces(new MemberLeaving(1, child(1))));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void countsPlacesGivenAtTheCounter(Engine engine) {
        Desk desk = new Desk(engine, 3);
        assertThat(desk.holds().takeAtTheCounter(desk.group(YOGA), 2)).isEqualTo(2);
        desk.hold(1, adult(1), YOGA);
        assertThat(desk.holds().takeAtTheCounter(desk.group(YOGA), 2)).isZero();
        assertThat(desk.taken(YOGA)).isEqualTo(3).isEqualTo(desk.liveRows(YOGA));
    }

    private static void confirm(Desk desk, String order, Long... ids) {
        desk.database.run(() -> desk.enrolments().confirm(List.of(ids), order));
    }

    private static void assertRefused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(key);
    }
}
