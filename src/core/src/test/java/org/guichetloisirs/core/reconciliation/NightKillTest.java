package org.guichetloisirs.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.api.chunk.ItemProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies at every commit of a night, before it and after it; the next one goes on and tells the same. */
class NightKillTest {

    /** Enough for three chunks. */
    private static final int DECLINED = 230;

    @TempDir
    Path folder;

    @Test
    void aKilledNightGoesOnAndTellsTheSame() throws IOException {
        try (NightDesk desk = new NightDesk(Engine.DERBY, folder)) {
            aDay(desk);
            // The gateway's side of the reversal that the night decides on is another test's.
            desk.process.artifact("settleProcessor", () -> (ItemProcessor) item -> item);
            desk.passToEvening(NightDesk.FIRST_DAY);
            String undisturbed = told(desk.run(NightDesk.FIRST_DAY));
            int commits = desk.process.commits();
            assertThat(commits).isGreaterThan(12);
            assertThat(undisturbed).contains("FINISHED", "REVERSED", "REGISTRATION_WITHOUT_CHARGE");
            for (int commit = 2; commit <= commits; commit++) {
                forget(desk);
                desk.process.dies(commit, commit % 2 == 0);
                startAndDie(desk);
                assertThat(desk.process.isDead())
                        .as("commit %d of %d", commit, commits)
                        .isTrue();
                List<String> left = killedAt(desk);
                desk.pass(ReconciliationRun.SILENCE.plusSeconds(1));
                desk.process.born();
                desk.due.now().ifPresent(date -> desk.job.start(date, "système"));
                assertThat(told(desk.night(runs(desk).get(0))))
                        .as("killed at commit %d of %d, which left %s", commit, commits, left)
                        .isEqualTo(undisturbed);
                assertThat(desk.till.till.payment.inState(PaymentState.TO_REVERSE))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void aBatchIsClosedOnceWhereverTheProcessDies() throws IOException {
        System.setProperty(Settings.RECONCILIATION_CLOSES_BATCH.key(), "true");
        System.setProperty(Settings.GATEWAY_AUTOMATIC_CLOSING.key(), "off");
        try (NightDesk desk = new NightDesk(Engine.DERBY, folder)) {
            desk.sold();
            desk.firstNight();
            int commits = desk.process.commits();
            LocalDate day = NightDesk.FIRST_DAY;
            for (int commit = 2; commit <= commits; commit++) {
                day = day.plusDays(1);
                desk.sold();
                desk.passToEvening(day);
                desk.process.dies(commit, commit % 2 == 0);
                startAndDie(desk);
                desk.pass(ReconciliationRun.SILENCE.plusSeconds(1));
                desk.process.born();
                Optional<LocalDate> due = desk.due.now();
                due.ifPresent(date -> desk.job.start(date, "système"));
                NightDetail night = desk.night(runs(desk).get(0));
                assertThat(night.night().state()).isEqualTo(NightState.FINISHED);
                assertThat(night.discrepancies())
                        .as("killed at commit %d of %d", commit, commits)
                        .isEmpty();
                assertThat(night.batches().get(0).state())
                        .as("killed at commit %d of %d", commit, commits)
                        .isIn(BatchState.CLOSED, BatchState.CLOSED_WITHOUT_ANSWER);
            }
            assertThat(desk.till.sandbox.batches())
                    .as("one a night, with one sale")
                    .hasSize(commits)
                    .allSatisfy(batch -> assertThat(batch.transactions()).isEqualTo(1));
        } finally {
            System.clearProperty(Settings.RECONCILIATION_CLOSES_BATCH.key());
            System.clearProperty(Settings.GATEWAY_AUTOMATIC_CLOSING.key());
        }
    }

    @Test
    void whileOneRunsNoOtherStarts() throws IOException {
        try (NightDesk desk = new NightDesk(Engine.DERBY, folder)) {
            desk.sold();
            List<String> refused = new ArrayList<>();
            desk.meanwhile = () -> {
                try {
                    desk.job.start(NightDesk.FIRST_DAY, "operator:admin");
                } catch (BusinessRuleViolation running) {
                    refused.add(running.key());
                }
                assertThat(desk.due.now()).as("the timer sees it as well").isEmpty();
            };
            // The gateway's totals are a cent off, so they are asked for twice, with a pause between.
            desk.sql("update payment set amount_cents = amount_cents + 1");
            desk.firstNight();
            assertThat(refused).isNotEmpty().containsOnly("reconciliation.running");
        }
    }

    @Test
    void theTimerOwesANightFromTheFirstPaymentOnAndMakesUpForAMissedOne() throws IOException {
        try (NightDesk desk = new NightDesk(Engine.DERBY, folder)) {
            desk.process.born();
            assertThat(desk.due.now()).isEmpty();
            desk.sold();
            desk.passTo(NightDesk.FIRST_DAY.atTime(21, 32));
            assertThat(desk.due.now())
                    .as("what began before the hour may still be written")
                    .isEmpty();
            desk.passTo(NightDesk.FIRST_DAY.atTime(21, 33));
            assertThat(desk.due.now()).contains(NightDesk.FIRST_DAY);
            // The server was down for two evenings.
            LocalDate later = NightDesk.FIRST_DAY.plusDays(2);
            desk.passTo(later.atTime(7, 0));
            assertThat(desk.due.now()).contains(later.minusDays(1));
            NightDetail night = desk.run(later.minusDays(1));
            assertThat(night.night().attemptsMatched()).isEqualTo(3);
            assertThat(desk.due.now()).isEmpty();
        }
    }

    /** Two orders in order, one charge that nothing stands for, one place that nobody paid for, and many declined. */
    private static void aDay(NightDesk desk) {
        desk.sold();
        desk.sold();
        OrderView gone = desk.sold();
        NightTest.loseEveryTrace(desk, gone);
        OrderView unpaid = desk.till.begun();
        desk.sql("update registration set status = 'CONFIRMED', payment_order = '" + unpaid.number()
                + "' where status = 'HELD'");
        for (int i = 0; i < DECLINED; i++) {
            desk.pass(Duration.ofMillis(7));
            desk.sql("insert into payment (id, version, gateway_order_id, subject, amount_cents, customer_id, email,"
                    + " state, created_at, reversal_open, reversal_uncertain, reversal_tries) values ("
                    + (900_000_000L + i)
                    + ", 0, 'declined-" + i + "', '2026-0', 4500, 'F-1', 'lise@exemple.test', 'DECLINED', '"
                    + Timestamp.from(desk.clock.now()) + "', false, false, 0)");
        }
    }

    private static void startAndDie(NightDesk desk) {
        try {
            desk.job.start(LocalDate.ofInstant(desk.clock.now(), desk.clock.zone()), "système");
        } catch (Process.Died death) {
            // In the start itself.
        }
    }

    /** As before the night: what the job wrote is gone. */
    private static void forget(NightDesk desk) {
        desk.sql("delete from discrepancy");
        desk.sql("delete from reconciliation_figure");
        desk.sql("delete from reconciliation_batch");
        desk.sql("delete from reconciliation_run");
        desk.sql("update payment set state = 'PLACED', due_at = null where state = 'TO_REVERSE'");
    }

    private static List<Long> runs(NightDesk desk) {
        List<Long> ids = new ArrayList<>();
        desk.database.with(em -> em.createNativeQuery("select id from reconciliation_run order by business_date desc")
                .getResultList()
                .forEach(id -> ids.add(((Number) id).longValue())));
        return ids;
    }

    private static List<String> killedAt(NightDesk desk) {
        List<String> rows = new ArrayList<>();
        desk.database.with(em -> em.createQuery("select r from ReconciliationRun r", ReconciliationRun.class)
                .getResultList()
                .forEach(run -> rows.add(run.state() + " at " + run.cursor().subject() + " "
                        + run.cursor().id())));
        return rows;
    }

    /** All that the night tells, its moments apart. */
    private static String told(NightDetail night) {
        NightView view = night.night();
        StringBuilder told = new StringBuilder();
        told.append(view.businessDate())
                .append(' ')
                .append(view.state())
                .append(' ')
                .append(view.light());
        told.append(' ').append(view.coversFrom()).append(' ').append(view.coversTo());
        told.append(" settled ")
                .append(view.attemptsSettled())
                .append(" matched ")
                .append(view.attemptsMatched());
        night.batches().forEach(batch -> told.append('\n')
                .append(batch.batch())
                .append(batch.state())
                .append(batch.reading())
                .append(batch.cards())
                .append(batch.totalsAnswer()));
        night.discrepancies().forEach(found -> told.append('\n')
                .append(found.kind())
                .append(' ')
                .append(found.reference())
                .append(found.oursText())
                .append(found.oursAmount())
                .append(found.theirsText())
                .append(found.theirsAmount())
                .append(found.mended()));
        return told.toString();
    }
}
