package org.guichetloisirs.core.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.catalogue.Csv.line;
import static org.guichetloisirs.core.enrolment.Families.adult;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A registration night in small: 64 families on 10 groups, two groups at once in opposite orders, holds that end, payments
 * that fail, lists, offers, cancellations and changes, while the clock runs and a sweep passes.
 */
class StormTest {

    private static final int FAMILIES = 64;
    private static final int GROUPS = 10;
    private static final int PLACES = 4;
    private static final int DEEDS = 12;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noPlaceIsSoldTwiceNoneIsLostAndNobodySeesADeadlock(Engine engine) throws Exception {
        Desk desk = desk(engine);
        List<Throwable> surprises = storm(desk, desk.enrolments());
        assertThat(surprises).isEmpty();
        assertThat(wrongIn(desk)).isEmpty();
        assertThat(desk.database.number("select count(*) from registration where status = 'CONFIRMED'"))
                .isPositive();
        assertThat(desk.database.number("select count(*) from registration_step where reason = 'PLACE_FREED'"))
                .isPositive();
        assertThat(desk.database.number("select count(*) from registration_step where reason = 'HOLD_OVER'"))
                .isPositive();
    }

    /** The check is worth something: with the guard off, it goes red. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void theCheckNoticesWhenTheGuardIsOff(Engine engine) throws Exception {
        Desk desk = desk(engine);
        Holds careless = new Holds() {
            @Override
            public long hold(long householdId, long memberId, long groupId) {
                return desk.database.inTransaction(() -> {
                    desk.database
                            .em()
                            .createNativeQuery("update activity_group set taken = taken + 1 where id = " + groupId)
                            .executeUpdate();
                    Registration unguarded = Registration.hold(
                            householdId,
                            memberId,
                            groupId,
                            org.guichetloisirs.core.kernel.Money.ZERO,
                            desk.now(),
                            desk.now().plus(Duration.ofMinutes(15)));
                    desk.database.em().persist(unguarded);
                    return unguarded.id();
                });
            }
        };
        Enrolments withoutGuard = new Enrolments(
                desk.database.em(), desk.programme.catalogue(), new Families(), careless, desk.life(), desk.clock());
        List<Callable<Object>> night = new ArrayList<>();
        for (int family = 1; family <= FAMILIES; family++) {
            long one = 100L + family;
            long group = groups(desk).get(family % GROUPS);
            night.add(() -> withoutGuard.hold(one, adult(one), group));
        }
        run(night);
        assertThat(wrongIn(desk)).contains("a group is above its capacity");
    }

    private static Desk desk(Engine engine) {
        return new Desk(
                engine,
                PLACES,
                IntStream.range(0, GROUPS)
                        .mapToObj(i ->
                                line("H2027", "Danse " + (char) ('A' + i), (50 + i) + ",00", "Mardi", "10:00", "11:00"))
                        .toArray(String[]::new));
    }

    private static List<Long> groups(Desk desk) {
        return List.copyOf(desk.programme.groupIds().values());
    }

    /** Everything at once; answers what nobody should have seen. */
    private static List<Throwable> storm(Desk desk, Enrolments enrolments) throws Exception {
        List<Long> groups = groups(desk);
        List<Throwable> surprises = Collections.synchronizedList(new ArrayList<>());
        AtomicLong orders = new AtomicLong();
        List<Callable<Object>> night = new ArrayList<>();
        for (int family = 1; family <= FAMILIES; family++) {
            long one = 100L + family;
            Random random = new Random(family);
            night.add(() -> {
                for (int deed = 0; deed < DEEDS; deed++) {
                    try {
                        act(desk, enrolments, one, groups, random, orders);
                    } catch (BusinessRuleViolation refused) {
                        // A sentence to the family; what it may be is tested elsewhere.
                    } catch (RuntimeException | Error surprise) {
                        surprises.add(surprise);
                    }
                }
                return true;
            });
        }
        run(night);
        // Nothing more happens: what is over goes to whoever waits, until all is settled.
        new HoldSweep(desk.holds()).sweep();
        return surprises;
    }

    private static void act(
            Desk desk, Enrolments enrolments, long family, List<Long> groups, Random random, AtomicLong orders) {
        long group = groups.get(random.nextInt(GROUPS));
        long other = groups.get(random.nextInt(GROUPS));
        switch (random.nextInt(10)) {
            case 0, 1 -> enrolments.hold(family, adult(family), group);
            case 2 ->
                desk.baskets()
                        .take(
                                family,
                                List.of(
                                        new BasketWish(adult(family), List.of(group)),
                                        new BasketWish(adult(family), List.of(other, group))));
            case 3 -> desk.lists().join(family, adult(family), group, random.nextBoolean());
            case 4 ->
                desk.waiting(family).stream()
                        .filter(WaitingView::offered)
                        .findFirst()
                        .ifPresent(offer -> desk.lists().accept(family, offer.registrationId()));
            case 5 ->
                desk.waiting(family).stream().findAny().ifPresent(one -> desk.lists()
                        .leave(family, one.registrationId()));
            case 6 ->
                desk.held(family).stream()
                        .findFirst()
                        .ifPresent(place -> enrolments.release(family, place.registrationId()));
            case 7 -> pay(desk, enrolments, family, random.nextInt(3) > 0, "C-" + orders.incrementAndGet());
            case 8 ->
                desk.confirmed(family).stream().findFirst().ifPresent(one -> desk.changes()
                        .cancel(family, one.id()));
            default -> {
                desk.pass(Duration.ofSeconds(20));
                new HoldSweep(desk.holds()).sweep();
            }
        }
    }

    private static void pay(Desk desk, Enrolments enrolments, long family, boolean approved, String order) {
        Long[] ids = desk.held(family).stream().map(HeldPlace::registrationId).toArray(Long[]::new);
        if (ids.length == 0 || !desk.keep(order, ids)) {
            return;
        }
        org.guichetloisirs.core.kernel.Contention.retry(() -> {
            desk.database.run(() -> {
                if (approved) {
                    enrolments.confirm(List.of(ids), order);
                } else {
                    enrolments.backToHeld(order, desk.now().plus(Duration.ofMinutes(15)));
                }
            });
            return order;
        });
    }

    /** The books of the night: what must hold when nothing moves any more. */
    private static List<String> wrongIn(Desk desk) {
        List<String> wrong = new ArrayList<>();
        check(
                wrong,
                desk,
                "a group is above its capacity",
                "select count(*) from activity_group where taken > capacity");
        check(
                wrong,
                desk,
                "a counter is not the number of its places",
                "select count(*) from activity_group g where g.taken <> (select count(*) from registration r"
                        + " where r.group_id = g.id and r.status in ('HELD', 'OFFERED', 'CONFIRMED'))");
        check(
                wrong,
                desk,
                "a line is not as long as is counted",
                "select count(*) from activity_group g where g.waiting <> (select count(*) from registration r"
                        + " where r.group_id = g.id and r.status = 'WAITING')");
        check(
                wrong,
                desk,
                "a place is empty while somebody waits",
                "select count(*) from activity_group where waiting > 0 and taken < capacity");
        check(
                wrong,
                desk,
                "somebody has two places in a group",
                "select count(*) from registration a join registration b on a.group_id = b.group_id"
                        + " and a.member_id = b.member_id and a.id < b.id"
                        + " where a.status in ('HELD', 'OFFERED', 'CONFIRMED', 'WAITING')"
                        + " and b.status in ('HELD', 'OFFERED', 'CONFIRMED', 'WAITING')");
        check(
                wrong,
                desk,
                "a state is not the last of its history",
                "select count(*) from registration r where not exists (select 1 from registration_step s"
                        + " where s.registration_id = r.id and s.to_status = r.status)");
        return wrong;
    }

    private static void check(List<String> wrong, Desk desk, String what, String sql) {
        if (desk.database.number(sql) > 0) {
            wrong.add(what);
        }
    }

    private static void run(List<Callable<Object>> night) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(FAMILIES);
        try {
            for (Future<Object> end : threads.invokeAll(night)) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
