package org.guichetloisirs.core.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.enrolment.Desk.YOGA;
import static org.guichetloisirs.core.enrolment.Families.adult;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many families at once want the last places. */
class LastPlacesTest {

    private static final int FAMILIES = 40;
    private static final int PLACES = 7;
    private static final long FIRST_FAMILY = 100;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void neverSellsAPlaceTwice(Engine engine) throws Exception {
        Desk desk = new Desk(engine, PLACES);
        List<String> answers = atOnce(families(desk));
        assertThat(answers).filteredOn("held"::equals).hasSize(PLACES);
        assertThat(answers).filteredOn("enrolment.group-full"::equals).hasSize(FAMILIES - PLACES);
        assertThat(oversold(desk)).isFalse();
        assertThat(desk.taken(YOGA)).isEqualTo(PLACES).isEqualTo(desk.liveRows(YOGA));
    }

    /** The check above is worth something: with a counter that is read and then written, it goes red. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void wouldNoticeAnUnguardedCounter(Engine engine) throws Exception {
        Desk desk = new Desk(engine, PLACES);
        long group = desk.group(YOGA);
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
        List<Callable<String>> clerks = new ArrayList<>();
        desk.holds().takeAtTheCounter(group, PLACES - 1);
        for (int i = 0; i < 2; i++) {
            clerks.add(() -> {
                long taken = desk.taken(YOGA);
                bothHaveLooked.await();
                if (taken < PLACES) {
                    unguarded(desk, group);
                }
                return "held";
            });
        }
        atOnce(clerks);
        assertThat(oversold(desk)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void givesAFamilyThatAsksFromManyWindowsOnePlace(Engine engine) throws Exception {
        Desk desk = new Desk(engine, PLACES);
        long group = desk.group(YOGA);
        List<Callable<Long>> windows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            windows.add(() -> desk.enrolments().hold(1, adult(1), group));
        }
        assertThat(atOnce(windows)).hasSize(12).containsOnly(desk.hold(1, adult(1), YOGA));
        assertThat(desk.taken(YOGA)).isEqualTo(1).isEqualTo(desk.liveRows(YOGA));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void countsOverdueHoldsOnceWhenNodesSweepAndFamiliesAskAtOnce(Engine engine) throws Exception {
        Desk desk = new Desk(engine, PLACES);
        long group = desk.group(YOGA);
        for (long family = 1; family <= 5; family++) {
            desk.hold(family, adult(family), YOGA);
        }
        long released = desk.hold(9, adult(9), YOGA);
        desk.pass(Duration.ofMinutes(20));
        List<Callable<String>> everybody = new ArrayList<>(families(desk));
        for (int node = 0; node < 6; node++) {
            everybody.add(node, () -> {
                new HoldSweep(desk.holds()).sweep();
                return "swept";
            });
            everybody.add(node, () -> {
                desk.enrolments().release(9, released);
                return "released";
            });
        }
        List<String> answers = atOnce(everybody);
        assertThat(answers).filteredOn("held"::equals).hasSize(PLACES);
        assertThat(oversold(desk)).isFalse();
        assertThat(desk.taken(YOGA)).isEqualTo(PLACES).isEqualTo(desk.liveRows(YOGA));
        assertThat(desk.database.number("select count(*) from registration where group_id = " + group
                        + " and status in ('EXPIRED', 'CANCELLED')"))
                .isEqualTo(6);
    }

    private static List<Callable<String>> families(Desk desk) {
        long group = desk.group(YOGA);
        Enrolments enrolments = desk.enrolments();
        return LongStream.range(FIRST_FAMILY, FIRST_FAMILY + FAMILIES)
                .<Callable<String>>mapToObj(family -> () -> {
                    try {
                        enrolments.hold(family, adult(family), group);
                        return "held";
                    } catch (BusinessRuleViolation refused) {
                        return refused.key();
                    }
                })
                .toList();
    }

    private static boolean oversold(Desk desk) {
        return desk.database.number("select count(*) from activity_group g where g.capacity < (select count(*) from"
                        + " registration r where r.group_id = g.id and r.status in ('HELD', 'CONFIRMED'))")
                > 0;
    }

    private static void unguarded(Desk desk, long group) throws SQLException {
        try (Connection connection = desk.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update activity_group set taken = taken + 1 where id = " + group);
            statement.executeUpdate("insert into registration"
                    + " (id, version, group_id, status, price_cents, created_at, changed_at)"
                    + " select coalesce(max(id), 0) + 1000000 + "
                    + Thread.currentThread().getId()
                    + ", 1, " + group + ", 'CONFIRMED', 0, current_timestamp, current_timestamp from registration");
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
