package org.guichetloisirs.core.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.enrolment.Desk.YOGA;
import static org.guichetloisirs.core.enrolment.Families.adult;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.household.MemberLeaving;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitingListsTest {

    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration OFFER = Duration.ofHours(48);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void offersAFreedPlaceToTheFirstInLineAndShowsItToNobodyElse(Engine engine) {
        Desk desk = new Desk(engine, 1);
        assertRefused("enrolment.place-free", () -> join(desk, 2));
        long held = desk.hold(1, adult(1), YOGA);
        long second = join(desk, 2);
        assertThat(join(desk, 2)).as("asked twice").isEqualTo(second);
        join(desk, 3);
        assertThat(desk.waiting(2)).extracting(WaitingView::position).containsExactly(1);
        assertThat(desk.waiting(3)).extracting(WaitingView::position).containsExactly(2);

        desk.enrolments().release(1, held);
        assertThat(desk.waiting(2)).singleElement().satisfies(offer -> {
            assertThat(offer.offered()).isTrue();
            assertThat(offer.offeredUntil()).isEqualTo(desk.now().plus(OFFER));
        });
        assertThat(desk.waiting(3)).extracting(WaitingView::position).containsExactly(1);
        assertThat(desk.taken(YOGA)).isEqualTo(1).isEqualTo(desk.liveRows(YOGA));
        assertThat(desk.mail.all()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("famille-2@exemple.test");
            assertThat(mail.text()).contains("Lise Roy", YOGA, "/registrations.xhtml");
        });
        assertRefused("enrolment.group-full", () -> desk.hold(4, adult(4), YOGA));
        assertThat(desk.history(second))
                .extracting(HistoryLine::to, HistoryLine::reason, HistoryLine::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                RegistrationStatus.WAITING, RegistrationReason.JOINED_LIST, "account:1"),
                        org.assertj.core.groups.Tuple.tuple(
                                RegistrationStatus.OFFERED, RegistrationReason.PLACE_FREED, "système"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anOfferThatIsTakenIsInTheCartAndOneThatIsRefusedOrLatePassesOn(Engine engine) {
        Desk desk = new Desk(engine, 1);
        long held = desk.hold(1, adult(1), YOGA);
        long second = join(desk, 2);
        long third = join(desk, 3);
        long fourth = join(desk, 4);
        desk.enrolments().release(1, held);
        desk.lists().leave(2, second);
        assertThat(desk.waiting(3)).extracting(WaitingView::offered).containsExactly(true);
        desk.pass(OFFER);
        assertRefused("enrolment.offer-over", () -> desk.lists().accept(3, third));
        assertThat(desk.waiting(3)).as("over from the very moment").isEmpty();
        new HoldSweep(desk.holds()).sweep();
        assertThat(desk.mail.all())
                .extracting(Mailbag.Sent::to, Mailbag.Sent::template)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("famille-2@exemple.test", "waiting-offer"),
                        org.assertj.core.groups.Tuple.tuple("famille-3@exemple.test", "waiting-offer"),
                        org.assertj.core.groups.Tuple.tuple("famille-3@exemple.test", "waiting-late"),
                        org.assertj.core.groups.Tuple.tuple("famille-4@exemple.test", "waiting-offer"));
        assertRefused("enrolment.offer-over", () -> desk.lists().accept(2, fourth));
        desk.pass(OFFER.minusMinutes(1));
        desk.lists().accept(4, fourth);
        desk.lists().accept(4, fourth);
        assertThat(desk.held(4))
                .extracting(HeldPlace::holdExpiresAt)
                .as("never shorter than a hold")
                .containsExactly(desk.now().plus(HOLD));
        assertThat(desk.keep("2026-000004", fourth)).isTrue();
        desk.database.run(() -> desk.enrolments().confirm(List.of(fourth), "2026-000004"));
        assertThat(desk.confirmed(4)).hasSize(1);
        assertThat(desk.taken(YOGA)).isEqualTo(1).isEqualTo(desk.liveRows(YOGA));
        assertThat(waitingCounter(desk)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anOverdueHoldGoesToTheLineNotToWhoeverComes(Engine engine) {
        Desk desk = new Desk(engine, 1);
        desk.hold(1, adult(1), YOGA);
        join(desk, 2);
        desk.pass(HOLD);
        assertRefused("enrolment.group-full", () -> desk.hold(3, adult(3), YOGA));
        new HoldSweep(desk.holds()).sweep();
        assertThat(desk.waiting(2)).extracting(WaitingView::offered).containsExactly(true);
        // The first family's own place is gone to the line as well.
        assertRefused("enrolment.group-full", () -> desk.hold(1, adult(1), YOGA));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theFamilyChoosesWhatBecomesOfItsOtherLists(Engine engine) {
        Desk desk = new Desk(engine, 1);
        for (boolean leave : new boolean[] {true, false}) {
            long family = leave ? 5 : 6;
            long yoga = desk.hold(1, adult(1), YOGA);
            long karate = desk.hold(1, Families.child(1), Desk.KARATE);
            long waitsForKarate = desk.lists().join(family, Families.child(family), desk.group(Desk.KARATE), false);
            long waitsForYoga = desk.lists().join(family, adult(family), desk.group(YOGA), !leave);
            desk.lists().leaveOthersOnSuccess(family, waitsForYoga, leave);
            desk.enrolments().release(1, yoga);
            desk.lists().accept(family, waitsForYoga);
            desk.keep("C-" + family, waitsForYoga);
            desk.database.run(() -> desk.enrolments().confirm(List.of(waitsForYoga), "C-" + family));
            // Another person of the family keeps its lists in any case.
            assertThat(desk.waiting(family))
                    .extracting(WaitingView::registrationId)
                    .containsExactly(waitsForKarate);
            desk.lists().leave(family, waitsForKarate);
            desk.enrolments().release(1, karate);
            desk.database.run(() -> desk.database
                    .em()
                    .createNativeQuery(
                            "update registration set status = 'CANCELLED', live_key = null where id = " + waitsForYoga)
                    .executeUpdate());
            desk.database.run(() -> desk.database
                    .em()
                    .createNativeQuery("update activity_group set taken = 0")
                    .executeUpdate());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoLeavesTheFamilyWaitsForNothing(Engine engine) {
        Desk desk = new Desk(engine, 1);
        LeavingMembers members = new LeavingMembers(desk.database.em(), desk.life());
        long held = desk.hold(1, adult(1), YOGA);
        join(desk, 2);
        join(desk, 3);
        desk.database.run(() -> members.refuseWithPlaces(new MemberLeaving(2, adult(2))));
        assertThat(desk.waiting(2)).isEmpty();
        assertThat(desk.waiting(3)).extracting(WaitingView::position).containsExactly(1);
        desk.enrolments().release(1, held);
        assertRefused(
                "enrolment.member-has-places",
                () -> desk.database.run(() -> members.refuseWithPlaces(new MemberLeaving(3, adult(3)))));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nobodyWaitsForAGroupThatIsOver(Engine engine) {
        Desk desk = new Desk(engine, 1);
        desk.counter().giveAtTheCounter(desk.group(YOGA), 1);
        long waits = join(desk, 2);
        desk.moveTo(Instant.parse("2027-03-29T12:00:00Z"));
        new HoldSweep(desk.holds()).sweep();
        assertThat(desk.waiting(2)).as("the last day").hasSize(1);
        desk.pass(Duration.ofDays(1));
        new HoldSweep(desk.holds()).sweep();
        assertThat(desk.waiting(2)).isEmpty();
        assertThat(desk.history(waits)).last().extracting(HistoryLine::reason).isEqualTo(RegistrationReason.GROUP_OVER);
        assertThat(waitingCounter(desk)).isZero();
    }

    @Test
    void theDeadlineComesCloserAsTheGroupsStartDoes() {
        Instant now = Instant.parse("2027-01-01T12:00:00Z");
        Duration least = Duration.ofHours(2);
        assertThat(Offers.deadline(now, now.plus(Duration.ofDays(30)), OFFER, least))
                .isEqualTo(now.plus(OFFER));
        assertThat(Offers.deadline(now, now.plus(Duration.ofDays(2)), OFFER, least))
                .isEqualTo(now.plus(Duration.ofHours(12)));
        assertThat(Offers.deadline(now, now.plus(Duration.ofHours(3)), OFFER, least))
                .isEqualTo(now.plus(least));
        assertThat(Offers.deadline(now, now.minus(Duration.ofDays(3)), OFFER, least))
                .isEqualTo(now.plus(least));
    }

    private static long join(Desk desk, long family) {
        return desk.lists().join(family, adult(family), desk.group(YOGA), false);
    }

    private static long waitingCounter(Desk desk) {
        return desk.database.number("select waiting from activity_group where id = " + desk.group(YOGA));
    }

    private static void assertRefused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(key);
    }
}
