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
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.staff.Caller;
import org.guichetloisirs.core.testing.Collected;
import org.guichetloisirs.core.testing.SignedInAs;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.testing.TestTransactions;

/** Enrolment over a test's database, with a published programme and a clock that the test moves. */
final class Desk {

    static final String KARATE = "Karaté 6 à 12 ans";
    static final String YOGA = "Yoga";

    final TestDatabase database;
    final ProgrammeFixture programme;
    final Mailbag mail = new Mailbag();
    final Collected<PlaceCheapened> cheapened = new Collected<>();
    volatile SignedInAs caller = SignedInAs.citizen();
    private volatile Instant now = ProgrammeFixture.OPENS.plus(Duration.ofHours(1));

    Desk(TestDatabase.Engine engine, int capacity) {
        this(
                engine,
                capacity,
                line("H2027", KARATE, "85,00", "Lundi", "18:30", "19:30"),
                line("H2027", KARATE, "85,00", "Mercredi", "18:30", "19:30"),
                line("H2027", YOGA, "60,00", "Mardi", "10:00", "11:00"));
    }

    /** With a programme of the test's own. */
    Desk(TestDatabase.Engine engine, int capacity, String... programmeLines) {
        database = TestDatabase.fresh(engine);
        programme = new ProgrammeFixture(database);
        programme.bringIn(capacity, programmeLines);
        programme.publish();
    }

    long group(String title) {
        return programme.groupIds().get(title);
    }

    Instant now() {
        return now;
    }

    synchronized void moveTo(Instant moment) {
        now = moment;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    AppClock clock() {
        return new AppClock(new Movable(), ZoneId.of("America/Toronto"));
    }

    RegistrationLife life() {
        return new RegistrationLife(database.em(), new Caller(caller), offers(), clock());
    }

    private Offers offers() {
        return new Offers(programme.catalogue(), new Families(), new KnownAccounts(), mail, clock());
    }

    private Holds plainHolds() {
        return new Holds(database.em(), programme.catalogue(), new Families(), life(), clock());
    }

    /** Each call in a transaction of its own, as the container gives it. */
    Holds holds() {
        Families families = new Families();
        Holds real = plainHolds();
        return new Holds(database.em(), programme.catalogue(), families, life(), clock()) {
            @Override
            public long hold(long householdId, long memberId, long groupId) {
                return database.inTransaction(() -> real.hold(householdId, memberId, groupId));
            }

            @Override
            public BusinessRuleViolation full(long householdId, long memberId, long groupId) {
                return database.inTransaction(() -> real.full(householdId, memberId, groupId));
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
            public List<Long> groupsOverWithALine(int most) {
                return database.inTransaction(() -> real.groupsOverWithALine(most));
            }

            @Override
            public int closeLine(long groupId) {
                return database.inTransaction(() -> real.closeLine(groupId));
            }

            @Override
            public int takeAtTheCounter(long groupId, int wanted) {
                return database.inTransaction(() -> real.takeAtTheCounter(groupId, wanted));
            }
        };
    }

    Enrolments enrolments() {
        return new Enrolments(database.em(), programme.catalogue(), new Families(), holds(), life(), clock());
    }

    WaitingLists lists() {
        return new WaitingLists(
                new WaitingSteps(database.em(), programme.catalogue(), new Families(), life(), clock()),
                new TestTransactions(database));
    }

    Baskets baskets() {
        return new Baskets(
                new BasketSteps(database.em(), programme.catalogue(), new Families(), life(), clock()),
                new TestTransactions(database));
    }

    Changes changes() {
        return new Changes(
                new ChangeSteps(database.em(), programme.catalogue(), new Families(), life(), cheapened, clock()),
                new TestTransactions(database));
    }

    GroupDesk counter() {
        AuditTrail audit = new AuditTrail(database.em(), clock(), new Caller(caller));
        return new GroupDesk(
                new GroupSteps(database.em(), programme.catalogue(), new Families(), plainHolds(), life(), audit),
                new TestTransactions(database));
    }

    List<WaitingView> waiting(long household) {
        return database.inTransaction(() -> lists().of(household));
    }

    List<HistoryLine> history(long registration) {
        return database.inTransaction(() -> life().history(registration));
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
        return database.number(
                "select count(*) from registration where status in ('HELD', 'OFFERED', 'CONFIRMED') and group_id = "
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
