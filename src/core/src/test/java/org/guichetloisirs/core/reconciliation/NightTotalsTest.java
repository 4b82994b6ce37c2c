package org.guichetloisirs.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.payment.BatchAnswer;
import org.guichetloisirs.core.payment.BatchGateway;
import org.guichetloisirs.core.payment.UnknownCause;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.guichetloisirs.sandbox.Fault;
import org.guichetloisirs.sandbox.StoreSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway's totals beside our receipts, and the closing of the batch, with a gateway that is honest or is not. */
class NightTotalsTest {

    @TempDir
    Path folder;

    private NightDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new NightDesk(Engine.DERBY, folder);
    }

    @AfterEach
    void close() {
        System.clearProperty(Settings.RECONCILIATION_CLOSES_BATCH.key());
        System.clearProperty(Settings.GATEWAY_AUTOMATIC_CLOSING.key());
        desk.close();
    }

    private static void theProductCloses() {
        System.setProperty(Settings.RECONCILIATION_CLOSES_BATCH.key(), "true");
        System.setProperty(Settings.GATEWAY_AUTOMATIC_CLOSING.key(), "off");
    }

    private void fault(Fault.Kind kind, String request) {
        desk.till.sandbox.faults().add(Fault.of(kind).on(request).times(20));
    }

    @Test
    void totalsThatAreACentOffAreShownWithBothSides() {
        OrderView order = desk.sold();
        fault(Fault.Kind.TOTALS_OFF_BY_ONE, "opentotals");
        NightDetail night = desk.firstNight();
        assertThat(night.discrepancies())
                .extracting(
                        DiscrepancyView::kind,
                        DiscrepancyView::reference,
                        DiscrepancyView::oursAmount,
                        DiscrepancyView::theirsAmount)
                .containsExactly(tuple(
                        DiscrepancyKind.TOTALS_DIFFER,
                        NightDesk.TERMINAL + ":V",
                        order.total(),
                        order.total().plus(new Money(1))));
        BatchFigures batch = night.batches().get(0);
        assertThat(batch.reading()).isEqualTo(VoidReading.NEITHER);
        assertThat(batch.cards().get(0).difference()).isEqualTo(new Money(1));
        assertThat(night.night().light()).isEqualTo(Light.RED);
    }

    @Test
    void theOtherReadingOfACorrectedSaleFitsAsWell() {
        desk.till.sandbox.stores().set("store5", StoreSwitch.VOIDED_IN_PURCHASES, "false");
        desk.sold();
        desk.till.payForLostPlaces(desk.till.begun());
        desk.till.recover();
        NightDetail night = desk.firstNight();
        assertThat(night.discrepancies()).isEmpty();
        assertThat(night.batches().get(0).reading()).isEqualTo(VoidReading.OUT_OF_PURCHASES);
        assertThat(night.batches().get(0).cards().get(0).difference()).isEqualTo(Money.ZERO);
    }

    @Test
    void aGatewayThatIsDownLeavesTheTotalsForAPersonAndTheRestIsDone() {
        desk.sold();
        desk.between(real -> NightDesk.answering(new BatchAnswer.NotSent("connection refused")));
        NightDetail night = desk.firstNight();
        assertThat(night.night().state()).isEqualTo(NightState.FINISHED);
        assertThat(night.night().attemptsMatched()).isEqualTo(3);
        assertThat(night.discrepancies())
                .extracting(DiscrepancyView::kind, DiscrepancyView::reference, DiscrepancyView::rawAnswer)
                .containsExactly(tuple(DiscrepancyKind.BATCH_NOT_CLOSED, NightDesk.TERMINAL, "connection refused"));
        assertThat(night.batches().get(0).state()).isEqualTo(BatchState.NO_ANSWER);
        assertThat(night.night().light()).isEqualTo(Light.AMBER);
    }

    @Test
    void aGatewayThatAnswersTheThirdTimeIsAskedThreeTimes() {
        desk.sold();
        AtomicInteger questions = new AtomicInteger();
        desk.between(real -> new BatchGateway() {
            @Override
            public BatchAnswer openTotals(String terminal) {
                return questions.incrementAndGet() < 3
                        ? new BatchAnswer.Unknown(UnknownCause.NO_REPLY, "35 s")
                        : real.openTotals(terminal);
            }

            @Override
            public BatchAnswer closeBatch(String terminal) {
                throw new AssertionError("nobody asked for it");
            }
        });
        assertThat(desk.firstNight().discrepancies()).isEmpty();
        assertThat(questions).hasValue(3);
    }

    @Test
    void aSaleWhileTheTotalsAreAskedForIsNoDifference() {
        desk.sold();
        desk.between(real -> new BatchGateway() {
            private boolean sold;

            @Override
            public BatchAnswer openTotals(String terminal) {
                BatchAnswer answer = real.openTotals(terminal);
                if (!sold) {
                    sold = true;
                    desk.sold();
                }
                return answer;
            }

            @Override
            public BatchAnswer closeBatch(String terminal) {
                return real.closeBatch(terminal);
            }
        });
        NightDetail night = desk.firstNight();
        assertThat(night.discrepancies()).isEmpty();
    }

    /** The batch closed by itself at 10:30 p.m.; some had bought after the night's hour, others did after the closing. */
    @Test
    void aBatchThatClosesWhileSalesGoOnSplitsThem() {
        desk.till.sandbox.stores().set("store5", StoreSwitch.CLOSE_AT, "22:30");
        desk.sold();
        assertThat(desk.firstNight().discrepancies()).isEmpty();
        desk.passTo(NightDesk.FIRST_DAY.atTime(22, 25));
        desk.sold();
        desk.passTo(NightDesk.FIRST_DAY.atTime(22, 35));
        desk.sold();
        desk.sold();
        LocalDate next = NightDesk.FIRST_DAY.plusDays(1);
        desk.passToEvening(next);

        NightDetail night = desk.run(next);

        assertThat(night.discrepancies()).isEmpty();
        assertThat(night.batches().get(0).batch()).isEqualTo("002");
        assertThat(night.batches().get(0).cards().get(0).ours().purchases().count())
                .isEqualTo(2);
        // Three attempts, their entries and their places.
        assertThat(night.night().attemptsMatched()).isEqualTo(9);
    }

    @Test
    void aNightAfterTheClosingSaysThatTheTotalsAreGone() {
        desk.till.sandbox.stores().set("store5", StoreSwitch.CLOSE_AT, "22:30");
        desk.sold();
        desk.passTo(NightDesk.FIRST_DAY.plusDays(1).atTime(8, 0));
        NightDetail night = desk.run(NightDesk.FIRST_DAY);
        assertThat(night.discrepancies()).isEmpty();
        assertThat(night.batches().get(0).state()).isEqualTo(BatchState.CLOSED_BEFORE);
    }

    @Test
    void anEmptyBatchBeforeItsHourIsADifference() {
        desk.sold();
        desk.till.closeBatch();
        NightDetail night = desk.firstNight();
        assertThat(NightTest.kinds(night)).containsExactly(DiscrepancyKind.TOTALS_DIFFER);
    }

    @Test
    void theProductClosesTheBatchAndKeepsTheAnswer() {
        theProductCloses();
        desk.sold();
        NightDetail night = desk.firstNight();
        assertThat(night.discrepancies()).isEmpty();
        assertThat(night.batches().get(0).state()).isEqualTo(BatchState.CLOSED);
        assertThat(night.batches().get(0).closeAnswer()).contains("<closed>true</closed>");
        LocalDate next = NightDesk.FIRST_DAY.plusDays(1);
        desk.passToEvening(next);
        NightDetail quiet = desk.run(next);
        assertThat(quiet.discrepancies()).as("nothing was sold since").isEmpty();
        assertThat(quiet.batches().get(0).state()).isEqualTo(BatchState.CLOSED_BEFORE);
    }

    @Test
    void aClosingThatClosesNothingIsNotBelieved() {
        theProductCloses();
        desk.sold();
        fault(Fault.Kind.CLOSED_FALSE, "batchclose");
        assertNotClosed(desk.firstNight());
    }

    @Test
    void aClosingThatLeavesTheTerminalOutIsNotBelieved() {
        theProductCloses();
        desk.sold();
        fault(Fault.Kind.TERMINAL_MISSING, "batchclose");
        assertNotClosed(desk.firstNight());
    }

    private void assertNotClosed(NightDetail night) {
        assertThat(night.batches().get(0).state()).isEqualTo(BatchState.NOT_CLOSED);
        assertThat(NightTest.kinds(night)).containsExactly(DiscrepancyKind.BATCH_NOT_CLOSED);
        assertThat(desk.till.sandbox.batches()).singleElement().satisfies(batch -> assertThat(batch.closedAt())
                .isNull());
    }

    @Test
    void aClosingWhoseAnswerIsLostIsSeenInTheTotalsAndNotSentAgain() {
        theProductCloses();
        desk.sold();
        desk.till.sandbox.faults().add(Fault.of(Fault.Kind.DROP).on("batchclose"));
        NightDetail night = desk.firstNight();
        assertThat(night.batches().get(0).state()).isEqualTo(BatchState.CLOSED_WITHOUT_ANSWER);
        assertThat(night.discrepancies()).isEmpty();
    }

    @Test
    void aClosingThatWasLostOnItsWayIsNotSentAgain() {
        theProductCloses();
        desk.sold();
        desk.till
                .sandbox
                .faults()
                .add(Fault.of(Fault.Kind.DROP).on("batchclose").uncharged());
        AtomicInteger closings = new AtomicInteger();
        desk.between(real -> new BatchGateway() {
            @Override
            public BatchAnswer openTotals(String terminal) {
                return real.openTotals(terminal);
            }

            @Override
            public BatchAnswer closeBatch(String terminal) {
                closings.incrementAndGet();
                return real.closeBatch(terminal);
            }
        });
        NightDetail night = desk.firstNight();
        assertNotClosed(night);
        assertThat(closings).hasValue(1);
    }

    @Test
    void theProductDoesNotRaceWithAutomaticClosing() {
        System.setProperty(Settings.RECONCILIATION_CLOSES_BATCH.key(), "true");
        desk.sold();
        assertNotClosed(desk.firstNight());
    }

    /** The night of the eighth of March has 23 hours, that of the first of November 25: each attempt is in one night. */
    @Test
    void nightsInWhichTheClockChangesCoverEveryMomentOnce() {
        for (LocalDate change : new LocalDate[] {LocalDate.of(2027, 3, 14), LocalDate.of(2027, 11, 7)}) {
            desk.passToEvening(change.minusDays(1));
            NightView before = desk.run(change.minusDays(1)).night();
            desk.passToEvening(change);
            NightView night = desk.run(change).night();
            desk.passToEvening(change.plusDays(1));
            NightView after = desk.run(change.plusDays(1)).night();
            assertThat(night.coversFrom()).isEqualTo(before.coversTo());
            assertThat(night.coversTo()).isEqualTo(after.coversFrom());
            assertThat(Duration.between(night.coversFrom(), night.coversTo()))
                    .isEqualTo(Duration.ofHours(change.getMonthValue() == 3 ? 23 : 25));
        }
    }
}
