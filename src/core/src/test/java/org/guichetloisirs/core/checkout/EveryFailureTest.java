package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.payment.moneris.SandboxGateway.ALWAYS_APPROVED;
import static org.guichetloisirs.core.payment.moneris.SandboxGateway.ALWAYS_DECLINED;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guichetloisirs.core.checkout.MortalGateway.Death;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.PaymentWork;
import org.guichetloisirs.core.payment.Resolution;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.guichetloisirs.sandbox.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sections E.1 to E.4 of the gateway's facts, row by row, between the cart and the simulator: each fault, with the
 * process dead at each step of the attempt or alive. Afterwards the simulator's books, ours and the registrations agree,
 * or a person is asked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFailureTest {

    /** The step of the attempt at which the process dies. */
    enum Step {
        LIVES,
        BEFORE_IT_IS_TAKEN_UP,
        BEFORE_SENDING,
        AFTER_SENDING,
        BEFORE_CONFIRMING
    }

    private SandboxTill desk;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        desk = new SandboxTill(Engine.DERBY, folder);
    }

    @AfterAll
    void everythingTogetherAgrees() {
        try (SandboxTill closing = desk) {
            closing.assertInvariant();
        }
    }

    @AfterEach
    void forgetFaults() {
        desk.sandbox.faults().clear();
    }

    private static Fault fault(Fault.Kind kind) {
        Fault fault = Fault.of(kind);
        return kind == Fault.Kind.DELAY ? fault.after(SandboxTill.REPLY_LIMIT.plusSeconds(20)) : fault;
    }

    /** What spoils the answer to a purchase; those of the totals concern no purchase. */
    private static Stream<Fault.Kind> kinds() {
        return Stream.of(
                Fault.Kind.DROP,
                Fault.Kind.HTTP_500,
                Fault.Kind.HTTP_500_EMPTY,
                Fault.Kind.HTML,
                Fault.Kind.TRUNCATED,
                Fault.Kind.EMPTY,
                Fault.Kind.TIMED_OUT,
                Fault.Kind.HTTP_500_RECEIPT,
                Fault.Kind.REDIRECT,
                Fault.Kind.DTD,
                Fault.Kind.DUPLICATE,
                Fault.Kind.WRONG_AMOUNT,
                Fault.Kind.WRONG_RECEIPT_ID);
    }

    /** Fault, whether it was carried out all the same, step of the death; no fault at all comes first. */
    static Stream<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>();
        for (Step step : Step.values()) {
            rows.add(new @Nullable Object[] {null, true, step});
            kinds().forEach(kind -> {
                rows.add(new Object[] {kind, true, step});
                if (kind != Fault.Kind.WRONG_RECEIPT_ID && kind != Fault.Kind.WRONG_AMOUNT) {
                    rows.add(new Object[] {kind, false, step});
                }
            });
        }
        rows.add(new Object[] {Fault.Kind.DELAY, true, Step.LIVES});
        return rows.stream();
    }

    /** The same of a reversal: only a purchase can die before it is taken up or before its place is confirmed. */
    static Stream<Object[]> reversalRows() {
        return rows().filter(row -> row[2] != Step.BEFORE_IT_IS_TAKEN_UP && row[2] != Step.BEFORE_CONFIRMING)
                .filter(row -> row[0] != Fault.Kind.DELAY);
    }

    private void dies(Step step) {
        switch (step) {
            case BEFORE_SENDING -> desk.gateway.dies(Death.BEFORE_SENDING);
            case AFTER_SENDING -> desk.gateway.dies(Death.AFTER_SENDING);
            case BEFORE_CONFIRMING -> desk.diesAfterAnswer();
            default -> {
                // Nothing to arrange.
            }
        }
    }

    private void pay(OrderView order, String card, Step step) {
        dies(step);
        long family = desk.family();
        if (step == Step.BEFORE_IT_IS_TAKEN_UP) {
            desk.till.checkout().pay(family, order.number(), desk.token(card), Till.EMAIL, Money.ZERO);
            desk.till.payment.crash();
        } else {
            desk.pay(family, order, card);
        }
        desk.recover();
    }

    private OrderStatus status(OrderView order) {
        return desk.till.order(desk.family(), order.number()).status();
    }

    private int charges(OrderView order) {
        return desk.movements(order.number()).size();
    }

    @ParameterizedTest(name = "{0}, carried out {1}, {2}")
    @MethodSource("rows")
    void aPurchaseEndsInAKnownState(Fault.@Nullable Kind kind, boolean carriedOut, Step step) {
        OrderView order = desk.begun();
        if (kind != null) {
            Fault spoiled = fault(kind).on("res_purchase_cc");
            desk.sandbox.faults().add(carriedOut ? spoiled : spoiled.uncharged());
        }
        pay(order, ALWAYS_APPROVED, step);
        desk.assertInvariant(order);
        boolean sent = step != Step.BEFORE_IT_IS_TAKEN_UP && step != Step.BEFORE_SENDING;
        assertThat(charges(order)).isEqualTo(sent && carriedOut ? 1 : 0);
        assertThat(status(order)).isEqualTo(sent && carriedOut ? OrderStatus.PAID : OrderStatus.OPEN);

        // Whoever was not charged may try again, and is charged once.
        if (status(order) == OrderStatus.OPEN) {
            desk.sandbox.faults().clear();
            OrderView again = desk.till.checkout().begin(desk.family());
            desk.pay(desk.family(), again, ALWAYS_APPROVED);
            assertThat(status(again)).isEqualTo(OrderStatus.PAID);
            assertThat(charges(again)).isEqualTo(1);
            desk.assertInvariant(again);
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aDeclinedCardIsDeclined(Step step) {
        OrderView order = desk.begun();
        pay(order, ALWAYS_DECLINED, step);
        desk.assertInvariant(order);
        assertThat(charges(order)).isZero();
        assertThat(status(order)).isEqualTo(OrderStatus.OPEN);
    }

    /** E.4, last row: the question fails too. */
    @ParameterizedTest
    @EnumSource(
            value = Resolution.class,
            names = {"CHARGED", "NOT_CHARGED"})
    void whatTheMachineCannotKnowIsForAPerson(Resolution found) {
        OrderView order = desk.begun();
        Fault lost = Fault.of(Fault.Kind.DROP);
        desk.sandbox
                .faults()
                .add(
                        found == Resolution.CHARGED
                                ? lost.on("res_purchase_cc")
                                : lost.on("res_purchase_cc").uncharged());
        desk.sandbox.faults().add(Fault.of(Fault.Kind.HTML).on("status_check"));
        pay(order, ALWAYS_APPROVED, Step.LIVES);
        assertThat(desk.waiting(order.number())).isEqualTo(1);
        assertThat(status(order)).isEqualTo(OrderStatus.IN_DOUBT);
        desk.assertInvariant(order);

        PaymentWork work = desk.till.database.inTransaction(desk.till.payment.payments()::workList).stream()
                .filter(one -> one.subject().equals(order.number()))
                .findFirst()
                .orElseThrow();
        desk.till.database.run(() -> desk.till.payment.payments().resolve(work.paymentId(), found));
        desk.recover();
        desk.assertInvariant(order);
        assertThat(desk.waiting(order.number())).isZero();
        assertThat(status(order)).isEqualTo(found == Resolution.CHARGED ? OrderStatus.PAID : OrderStatus.OPEN);
    }

    /** E.1, "approved, place gone", with the reversal lost, refused or cut short by the death of the process. */
    @ParameterizedTest(name = "{0}, carried out {1}, {2}")
    @MethodSource("reversalRows")
    void aChargeWithoutAPlaceIsGivenBackOnce(Fault.@Nullable Kind kind, boolean carriedOut, Step step) {
        OrderView order = desk.begun();
        Fault spoiled = kind == null ? null : fault(kind).on("purchasecorrection");
        if (spoiled != null) {
            desk.sandbox.faults().add(carriedOut ? spoiled : spoiled.uncharged());
        }
        desk.till.checkout().pay(desk.family(), order.number(), desk.token(ALWAYS_APPROVED), Till.EMAIL, Money.ZERO);
        desk.loseThePlaces(order);
        desk.till.payment.runWaiting();
        dies(step);
        desk.recover();
        assertThat(desk.movements(order.number()))
                .as("the charge and its reversal")
                .hasSizeLessThanOrEqualTo(2);
        desk.assertInvariant(order);
        if (desk.waiting(order.number()) == 0) {
            assertThat(status(order)).isEqualTo(OrderStatus.REVERSED);
        } else {
            assertThat(spoiled != null || step == Step.AFTER_SENDING)
                    .as("only a lost answer leads to a person")
                    .isTrue();
        }
    }

    /** E.3, row 2: the batch has closed between the charge and its reversal. */
    @Test
    void aCorrectionThatComesTooLateFallsThroughToARefund() {
        OrderView order = desk.begun();
        desk.till.checkout().pay(desk.family(), order.number(), desk.token(ALWAYS_APPROVED), Till.EMAIL, Money.ZERO);
        desk.loseThePlaces(order);
        desk.till.payment.runWaiting();
        desk.closeBatch();
        desk.recover();
        desk.assertInvariant(order);
        assertThat(desk.movements(order.number())).containsExactly("res_purchase_cc", "refund");
    }
}
