package org.guichetloisirs.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.Resolution;
import org.guichetloisirs.core.payment.moneris.SandboxGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.guichetloisirs.sandbox.Fault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a night finds in a day of selling: nothing where nothing is wrong, and each thing that is. */
class NightTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCleanDayIsGreen(Engine engine) throws IOException {
        try (NightDesk desk = new NightDesk(engine, folder)) {
            desk.sold();
            OrderView refunded = desk.sold();
            OrderView declined = desk.till.begun();
            desk.till.pay(desk.till.family(), declined, SandboxGateway.ALWAYS_DECLINED);
            desk.till.payForLostPlaces(desk.till.begun());
            desk.till.recover();
            desk.till.till.refunds.refund(refunded.number(), Money.ofDollars("10.00"), "test", "wish-1");
            desk.till.recover();

            NightDetail night = desk.firstNight();

            assertThat(night.discrepancies()).isEmpty();
            assertThat(night.night().state()).isEqualTo(NightState.FINISHED);
            assertThat(night.night().light()).isEqualTo(Light.GREEN);
            // Four attempts, a refund, the books' five entries about cards, two places.
            assertThat(night.night().attemptsMatched()).isEqualTo(12);
            assertThat(night.batches()).singleElement().satisfies(batch -> {
                assertThat(batch.state()).isEqualTo(BatchState.LEFT_OPEN);
                assertThat(batch.reading()).isEqualTo(VoidReading.KEPT_IN_PURCHASES);
                assertThat(batch.totalsAnswer()).contains("<term_id>66013455</term_id>");
                assertThat(batch.cards()).singleElement().satisfies(card -> {
                    assertThat(card.theirs()).isEqualTo(card.ours());
                    assertThat(card.ours().purchases().count()).isEqualTo(3);
                    assertThat(card.ours().refunds().amount()).isEqualTo(Money.ofDollars("10.00"));
                    assertThat(card.ours().corrections().count()).isEqualTo(1);
                    assertThat(card.difference()).isEqualTo(Money.ZERO);
                });
            });
            assertThat(desk.reports).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFinishedDateIsNotRunAgain(Engine engine) throws IOException {
        try (NightDesk desk = new NightDesk(engine, folder)) {
            desk.sold();
            NightDetail first = desk.firstNight();
            desk.sql("update ledger_entry set amount_cents = amount_cents + 1 where account = 'CARD_CLEARING'");
            desk.pass(Duration.ofHours(1));
            assertThat(desk.run(NightDesk.FIRST_DAY)).isEqualTo(first);
            assertThat(desk.reports).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aChargeThatNothingStandsForIsGivenBackTheSameDay(Engine engine) throws IOException {
        try (NightDesk desk = new NightDesk(engine, folder)) {
            OrderView gone = desk.sold();
            String attempt = desk.attempt(gone);
            loseEveryTrace(desk, gone);

            NightDetail night = desk.firstNight();

            assertThat(night.discrepancies())
                    .extracting(
                            DiscrepancyView::kind,
                            DiscrepancyView::reference,
                            DiscrepancyView::theirsAmount,
                            DiscrepancyView::mended,
                            DiscrepancyView::open)
                    .containsExactly(tuple(
                            DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION,
                            attempt,
                            gone.total(),
                            Mending.REVERSED,
                            false));
            assertThat(night.night().light()).isEqualTo(Light.GREEN);
            desk.till.recover();
            assertThat(desk.till.net(attempt)).isEqualTo(Money.ZERO);
            assertThat(desk.till.till.payment.inState(PaymentState.CORRECTED)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aChargeThatNothingStandsForWaitsForAPersonWhenItIsOld(Engine engine) throws IOException {
        try (NightDesk desk = new NightDesk(engine, folder)) {
            OrderView gone = desk.sold();
            loseEveryTrace(desk, gone);
            desk.pass(Duration.ofDays(1));

            NightDetail night = desk.run(NightDesk.FIRST_DAY);

            assertThat(kinds(night)).containsExactly(DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION);
            assertThat(night.night().light()).isEqualTo(Light.RED);
            assertThat(desk.till.till.payment.inState(PaymentState.PLACED)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPlaceThatWasTakenFromAPaidOrderWaitsForAPerson(Engine engine) throws IOException {
        try (NightDesk desk = new NightDesk(engine, folder)) {
            OrderView order = desk.sold();
            desk.sql("update registration set status = 'EXPIRED' where payment_order = '" + order.number() + "'");
            NightDetail night = desk.firstNight();
            assertThat(night.discrepancies())
                    .extracting(DiscrepancyView::kind, DiscrepancyView::orderNumber, DiscrepancyView::open)
                    .containsExactly(tuple(DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION, order.number(), true));
            assertThat(night.discrepancies().get(0).rawAnswer()).contains("ResponseCode=", "TransID=");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPlaceThatNobodyPaidForIsFound(Engine engine) throws IOException {
        try (NightDesk desk = new NightDesk(engine, folder)) {
            desk.sold();
            OrderView unpaid = desk.till.begun();
            desk.sql("update registration set status = 'CONFIRMED', payment_order = '" + unpaid.number()
                    + "' where status = 'HELD'");
            NightDetail night = desk.firstNight();
            assertThat(night.discrepancies())
                    .extracting(DiscrepancyView::kind, DiscrepancyView::orderNumber)
                    .containsExactly(tuple(DiscrepancyKind.REGISTRATION_WITHOUT_CHARGE, unpaid.number()));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAmountThatIsACentOffInTheBooksIsFound(Engine engine) throws IOException {
        try (NightDesk desk = new NightDesk(engine, folder)) {
            desk.sold();
            OrderView wrong = desk.sold();
            desk.sql("update ledger_entry set amount_cents = amount_cents + 1 where account = 'CARD_CLEARING'"
                    + " and order_number = '" + wrong.number() + "'");
            NightDetail night = desk.firstNight();
            assertThat(night.discrepancies())
                    .extracting(DiscrepancyView::kind, DiscrepancyView::oursAmount, DiscrepancyView::theirsAmount)
                    .containsExactly(
                            tuple(DiscrepancyKind.AMOUNT_DIFFERS, wrong.total().plus(new Money(1)), wrong.total()));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatTheBooksSayOfAnAttemptThatDoesNotExistIsFound(Engine engine) throws IOException {
        try (NightDesk desk = new NightDesk(engine, folder)) {
            OrderView order = desk.sold();
            desk.sql("update ledger_entry set source = 'payment:987654321' where source like 'payment:%'");
            NightDetail night = desk.firstNight();
            assertThat(night.discrepancies())
                    .extracting(DiscrepancyView::kind, DiscrepancyView::oursAmount, DiscrepancyView::theirsAmount)
                    .containsExactlyInAnyOrder(
                            tuple(DiscrepancyKind.AMOUNT_DIFFERS, Money.ZERO, order.total()),
                            tuple(DiscrepancyKind.UNKNOWN_AT_GATEWAY, order.total(), null));
        }
    }

    /** The answer is lost at 9:29 p.m.; the job asks what became of it before it matches. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAttemptInDoubtIsFoundOutFirst(Engine engine) throws IOException {
        try (NightDesk desk = new NightDesk(engine, folder)) {
            desk.passTo(NightDesk.FIRST_DAY.atTime(21, 29, 58));
            desk.till.sandbox.faults().add(Fault.of(Fault.Kind.DROP).on("res_purchase_cc"));
            OrderView order = desk.sold();
            assertThat(desk.till.till.payment.inState(PaymentState.UNKNOWN)).isEqualTo(1);
            desk.passTo(NightDesk.FIRST_DAY.atTime(21, 30, 1));

            NightDetail night = desk.run(NightDesk.FIRST_DAY);

            assertThat(night.discrepancies()).isEmpty();
            assertThat(night.night().attemptsSettled()).isEqualTo(1);
            assertThat(desk.till.till.payment.inState(PaymentState.PLACED)).isEqualTo(1);
            assertThat(desk.till.atTheGateway(order.number())).isEqualTo(order.total());
        }
    }

    /** Neither the purchase nor the question about it is answered: nobody guesses; a person says it the next day. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAttemptThatStaysInDoubtIsShownAndClosedWhenItIsFoundOut(Engine engine) throws IOException {
        try (NightDesk desk = new NightDesk(engine, folder)) {
            desk.till
                    .sandbox
                    .faults()
                    .add(Fault.of(Fault.Kind.DROP).on("res_purchase_cc").uncharged());
            desk.till
                    .sandbox
                    .faults()
                    .add(Fault.of(Fault.Kind.DROP).on("status_check").times(9));
            OrderView order = desk.sold();
            desk.till.recover();
            desk.till.sandbox.faults().clear();

            NightDetail night = desk.firstNight();

            assertThat(night.discrepancies())
                    .extracting(DiscrepancyView::kind, DiscrepancyView::reference, DiscrepancyView::open)
                    .containsExactly(tuple(DiscrepancyKind.UNKNOWN_AT_GATEWAY, desk.attempt(order), true));
            assertThat(night.night().light()).isEqualTo(Light.AMBER);
            long paymentId = Optional.ofNullable(night.discrepancies().get(0).paymentId())
                    .orElseThrow();
            desk.database.run(() -> desk.till.till.payment.payments().resolve(paymentId, Resolution.NOT_CHARGED));
            desk.till.recover();
            desk.passToEvening(NightDesk.FIRST_DAY.plusDays(1));
            NightDetail next = desk.run(NightDesk.FIRST_DAY.plusDays(1));

            assertThat(next.night().found()).isZero();
            assertThat(desk.night(night.night().runId()).discrepancies())
                    .extracting(DiscrepancyView::mended, DiscrepancyView::open)
                    .containsExactly(tuple(Mending.FOUND_OUT, false));
        }
    }

    static void loseEveryTrace(NightDesk desk, OrderView order) {
        String number = order.number();
        desk.sql("delete from ledger_entry where order_number = '" + number + "'");
        desk.sql("delete from purchase_order_line where order_id in"
                + " (select id from purchase_order where number = '" + number + "')");
        desk.sql("delete from purchase_order where number = '" + number + "'");
        desk.sql("update registration set status = 'EXPIRED', payment_order = null where payment_order = '" + number
                + "'");
    }

    static List<DiscrepancyKind> kinds(NightDetail night) {
        return night.discrepancies().stream().map(DiscrepancyView::kind).toList();
    }
}
