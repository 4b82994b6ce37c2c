package org.guichetloisirs.core.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.catalogue.Csv.line;
import static org.guichetloisirs.core.enrolment.Families.adult;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangesTest {

    private static final String DANSE = "Danse";
    private static final String FIRST = "2027-01-12";
    private static final String LAST = "2027-03-30";

    private static Desk desk(Engine engine) {
        return new Desk(
                engine,
                1,
                line("H2027", DANSE, "50,00", "Studio A", FIRST, LAST, "Mardi", "10:00", "11:00"),
                line("H2027", DANSE, "60,00", "Studio B", FIRST, LAST, "Jeudi", "18:00", "19:00"));
    }

    /** The two groups of the activity, the cheaper one first. */
    private static List<GroupView> groups(Desk desk) {
        return desk.database.inTransaction(
                () -> desk.programme.catalogue().activityOfGroup(desk.group(DANSE)).groups().stream()
                        .sorted(java.util.Comparator.comparing(GroupView::residentPrice))
                        .toList());
    }

    private static long confirmed(Desk desk, long family, long group) {
        long id = desk.enrolments().hold(family, adult(family), group);
        confirm(desk, id, "C-" + id);
        return id;
    }

    private static void confirm(Desk desk, long id, String order) {
        assertThat(desk.keep(order, id)).isTrue();
        desk.database.run(() -> desk.enrolments().confirm(List.of(id), order));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDearerGroupIsHeldAtTheDifferenceAndTheOldPlaceStaysUntilThatIsPaid(Engine engine) {
        Desk desk = desk(engine);
        List<GroupView> groups = groups(desk);
        long cheap = groups.get(0).id();
        long dear = groups.get(1).id();
        long old = confirmed(desk, 1, cheap);
        desk.lists().join(2, adult(2), cheap, false);
        assertThat(desk.database
                        .inTransaction(() -> desk.changes().transfer(1, old))
                        .choices())
                .extracting(TransferView.Choice::difference)
                .containsExactly(Money.ofDollars("10.00"));

        TransferResult moving = desk.changes().move(1, old, dear);
        assertThat(moving.status()).isEqualTo(RegistrationStatus.HELD);
        assertThat(desk.changes().move(1, old, dear).registrationId()).isEqualTo(moving.registrationId());
        assertThat(desk.held(1)).extracting(HeldPlace::price).containsExactly(Money.ofDollars("10.00"));
        assertThat(desk.confirmed(1)).extracting(RegistrationView::id).containsExactly(old);
        assertThat(desk.waiting(2)).extracting(WaitingView::offered).containsExactly(false);

        confirm(desk, moving.registrationId(), "C-2");
        assertThat(desk.confirmed(1)).extracting(RegistrationView::groupId).containsExactly(dear);
        assertThat(desk.history(old)).last().extracting(HistoryLine::to).isEqualTo(RegistrationStatus.TRANSFERRED);
        assertThat(desk.waiting(2)).extracting(WaitingView::offered).containsExactly(true);
        assertThat(desk.cheapened.events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCheaperGroupIsConfirmedAtOnceAndTheDifferenceIsTold(Engine engine) {
        Desk desk = desk(engine);
        List<GroupView> groups = groups(desk);
        long old = confirmed(desk, 1, groups.get(1).id());
        TransferResult moved = desk.changes().move(1, old, groups.get(0).id());
        assertThat(moved.status()).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(desk.changes().move(1, old, groups.get(0).id()).registrationId())
                .as("asked twice")
                .isEqualTo(moved.registrationId());
        assertThat(desk.cheapened.events()).singleElement().satisfies(news -> {
            assertThat(news.difference()).isEqualTo(Money.ofDollars("10.00"));
            assertThat(news.orderNumbers()).containsExactly("C-" + old);
        });
        // Back again costs the ten dollars once more.
        assertThat(desk.changes()
                        .move(1, moved.registrationId(), groups.get(1).id())
                        .difference())
                .isEqualTo(Money.ofDollars("10.00"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void cancellingIsPossibleUntilTheLimitAndEndsAChangeUnderWay(Engine engine) {
        Desk desk = desk(engine);
        List<GroupView> groups = groups(desk);
        long old = confirmed(desk, 1, groups.get(0).id());
        TransferResult moving = desk.changes().move(1, old, groups.get(1).id());
        assertThat(desk.keep("C-3", moving.registrationId())).isTrue();
        assertRefused("enrolment.in-payment", () -> desk.changes().cancel(1, old));
        desk.database.run(() -> desk.enrolments().backToHeld("C-3", desk.now().plus(Duration.ofMinutes(15))));
        desk.changes().cancel(1, old);
        desk.changes().cancel(1, old);
        assertThat(desk.confirmed(1)).isEmpty();
        assertThat(desk.held(1)).isEmpty();
        assertThat(desk.database.number("select sum(taken) from activity_group"))
                .isZero();

        long late = confirmed(desk, 2, groups.get(0).id());
        // Three days before the group's first day, and a day more.
        desk.moveTo(groups.get(0)
                .startsOn()
                .minusDays(2)
                .atStartOfDay(desk.clock().zone())
                .toInstant());
        assertRefused("enrolment.change-too-late", () -> desk.changes().cancel(2, late));
        assertRefused("enrolment.change-too-late", () -> desk.changes()
                .move(2, late, groups.get(1).id()));
        desk.moveTo(desk.now().minusMillis(1));
        desk.changes().cancel(2, late);
        assertThat(desk.confirmed(2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoLosesTheRaceIsToldWhatIsStillFree(Engine engine) {
        Desk desk = desk(engine);
        List<GroupView> groups = groups(desk);
        confirmed(desk, 1, groups.get(0).id());
        assertThatThrownBy(
                        () -> desk.enrolments().hold(2, adult(2), groups.get(0).id()))
                .isInstanceOf(BusinessRuleViolation.class)
                .extracting(e -> ((BusinessRuleViolation) e).sentence().replace('\u00A0', ' '))
                .asString()
                .startsWith("Ce groupe est complet")
                .contains("jeudi 18 h à 19 h", "Studio B");
        confirmed(desk, 3, groups.get(1).id());
        assertRefused("enrolment.group-full", () -> desk.enrolments()
                .hold(2, adult(2), groups.get(0).id()));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSeasonSaysHowLongAPlaceIsHeldAndItsOpeningHourGivesLessTimeAnew(Engine engine) {
        Desk desk = new Desk(engine, 5);
        desk.programme.holds(30);
        Instant opens = org.guichetloisirs.core.catalogue.ProgrammeFixture.OPENS;
        desk.moveTo(opens);
        desk.hold(1, adult(1), Desk.YOGA);
        assertThat(desk.held(1))
                .extracting(HeldPlace::holdExpiresAt)
                .containsExactly(opens.plus(Duration.ofMinutes(30)));
        for (int i = 0; i < 2; i++) {
            desk.pass(Duration.ofMinutes(10));
            desk.enrolments().extend(1);
        }
        desk.pass(Duration.ofMinutes(10));
        assertRefused("enrolment.no-more-time", () -> desk.enrolments().extend(1));
        // After the opening hour a family has its ten extensions again; three of them are used then.
        desk.database.run(() -> desk.database
                .em()
                .createQuery("update Registration r set r.holdExpiresAt = :later")
                .setParameter("later", opens.plus(Duration.ofMinutes(70)))
                .executeUpdate());
        desk.moveTo(opens.plus(Duration.ofMinutes(60)));
        desk.enrolments().extend(1);
        assertThat(desk.held(1))
                .extracting(HeldPlace::holdExpiresAt)
                .containsExactly(desk.now().plus(Duration.ofMinutes(30)));
    }

    private static void assertRefused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(key);
    }
}
