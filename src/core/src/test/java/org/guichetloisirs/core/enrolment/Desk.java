package org.guichetloisirs.core.enrolment;

import static org.guichetloisirs.core.catalogue.Csv.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.guichetloisirs.core.catalogue.ProgrammeFixture;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.testing.TestDatabase;

/** Enrolment over a test's database, with a published programme and a clock that the test moves. */
final class Desk {

    static final String KARATE = "Karaté 6 à 12 ans";
    static final String YOGA = "Yoga";

    final TestDatabase database;
    final ProgrammeFixture programme;
    private volatile Instant now = ProgrammeFixture.OPENS.plus(Duration.ofHours(1));

    Desk(TestDatabase.Engine engine, int capacity) {
        database = TestDatabase.fresh(engine);
        programme = new ProgrammeFixture(database);
        programme.bringIn(
                capacity,
                line("H2027", KARATE, "85,00", "Lundi", "18:30", "19:30"),
                line("H2027", KARATE, "85,00", "Mercredi", "18:30", "19:30"),
                line("H2027", YOGA, "60,00", "Mardi", "10:00", "11:00"));
        programme.publish();
    }

    long group(String title) {
        return programme.groupIds().get(title);
    }

    Instant now() {
        return now;
    }

    void moveTo(Instant moment) {
        now = moment;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    AppClock clock() {
        return new AppClock(new Movable(), ZoneId.of("America/Toronto"));
    }

    /** Each call in a transaction of its own, as the container gives it. */
    Holds holds() {
        Families families = new Families();
        Holds real = new Holds(database.em(), programme.catalogue(), families, clock());
        return new Holds(database.em(), programme.catalogue(), families, clock()) {
            @Override
            public long hold(long householdId, long memberId, long groupId) {
                return database.inTransaction(() -> real.hold(householdId, memberId, groupId));
            }

            @Override
            public void release(long householdId, long registrationId) {
                database.run(() -> real.release(householdId, registrationId));
            }

            @Override
            public boolean extend(long householdId) {
                return database.inTransaction(() -> real.extend(householdId));
            }

            @Override
            public int expireOverdue(long groupId) {
                return database.inTransaction(() -> real.expireOverdue(groupId));
            }

            @Override
            public List<Long> groupsWithOverdueHolds(int most) {
                return database.inTransaction(() -> real.groupsWithOverdueHolds(most));
            }

            @Override
            public int takeAtTheCounter(long groupId, int wanted) {
                return database.inTransaction(() -> real.takeAtTheCounter(groupId, wanted));
            }
        };
    }

    Enrolments enrolments() {
        return new Enrolments(database.em(), programme.catalogue(), new Families(), holds(), clock());
    }

    List<HeldPlace> held(long household) {
        return database.inTransaction(() -> enrolments().held(household));
    }

    List<HeldPlace> expired(long household) {
        return database.inTransaction(() -> enrolments().expired(household));
    }

    List<RegistrationView> confirmed(long household) {
        return database.inTransaction(() -> enrolments().confirmed(household));
    }

    boolean keep(String order, Long... ids) {
        return database.inTransaction(() -> enrolments().keepForPayment(List.of(ids), order));
    }

    List<GroupOffer> offers(long household, long member, long activity) {
        return database.inTransaction(
                () -> enrolments().offer(household, member, activity).groups());
    }

    List<CalendarEntry> calendar(long household, LocalDate from, LocalDate to) {
        return database.inTransaction(() -> enrolments().calendar(household, from, to));
    }

    long hold(long household, long member, String title) {
        return enrolments().hold(household, member, group(title));
    }

    long taken(String title) {
        return database.number("select taken from activity_group where id = " + group(title));
    }

    long liveRows(String title) {
        return database.number("select count(*) from registration where status in ('HELD', 'CONFIRMED') and group_id = "
                + group(title));
    }

    private final class Movable extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
