package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.checkout.Till.EMAIL;
import static org.guichetloisirs.core.checkout.Till.FAMILY;
import static org.guichetloisirs.core.enrolment.EnrolmentFixture.YOGA;
import static org.guichetloisirs.core.payment.ScriptedGateway.approved;
import static org.guichetloisirs.core.payment.ScriptedGateway.declined;
import static org.guichetloisirs.core.payment.ScriptedGateway.lost;

import java.util.List;
import java.util.UUID;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.RefundState;
import org.guichetloisirs.core.payment.RefundWork;
import org.guichetloisirs.core.payment.ReversalRequest;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Refunds (section E.3 of the gateway's facts, rows 4 and 5) and what they mean for the books. */
class OrderRefundsTest {

    private static final GatewayAnswer NOT_FOUND = new GatewayAnswer.NotFound();

    /** An order of yoga for an adult, which is taxed, paid by card. */
    private static OrderView paid(Till till) {
        till.places.holdForAdult(FAMILY, YOGA);
        OrderView order = till.checkout().begin(FAMILY);
        till.pay(order);
        till.payment.runWaiting();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.PAID);
        return order;
    }

    private static void refund(Till till, OrderView order, Money amount) {
        till.refunds.refund(order.number(), amount, "blessure", wish());
        till.payment.runWaiting();
    }

    /** Another form each time. */
    private static String wish() {
        return UUID.randomUUID().toString();
    }

    private static void assertRefused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOf(BusinessRuleViolation.class)
                .extracting(e -> ((BusinessRuleViolation) e).key())
                .isEqualTo(key);
    }

    private static void assertNothingStandsBetween(Till till, Money givenBack, OrderView order) {
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.ledger(Account.TO_RETURN)).isZero();
        assertThat(till.ledger(Account.CARD_CLEARING))
                .isEqualTo(order.total().minus(givenBack).cents());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void givesBackInPartsAndToTheLastCent(Engine engine) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        assertThat(order.gst().isZero()).as("a taxed order").isFalse();
        Money first = Money.ofDollars("10.01");
        refund(till, order, first);
        assertNothingStandsBetween(till, first, order);
        assertRefused("payment.refund-too-large", () -> refund(till, order, order.total()));
        assertRefused("payment.refund-nothing", () -> refund(till, order, Money.ZERO));

        refund(till, order, order.total().minus(first));
        assertThat(till.gateway.reversals)
                .extracting(ReversalRequest::kind, ReversalRequest::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReversalRequest.Kind.REFUND, first),
                        org.assertj.core.groups.Tuple.tuple(
                                ReversalRequest.Kind.REFUND, order.total().minus(first)));
        for (Account account : Account.values()) {
            assertThat(till.ledger(account)).as(account.name()).isZero();
        }
        assertThat(till.payment.audited)
                .containsExactly(
                        "order.refunded 10.01",
                        "order.refunded " + order.total().minus(first).toPlainString());
        assertThat(till.database.number("select count(*) from payment_refund where due_at is not null"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameFormSentTwiceGivesBackOnce(Engine engine) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        Money part = Money.ofDollars("10.00");
        long first = till.refunds.refund(order.number(), part, "blessure", "form-1");
        // A double click, while the first is on its way.
        assertThat(till.refunds.refund(order.number(), part, "blessure", "form-1"))
                .isEqualTo(first);
        till.payment.runWaiting();
        // Back, or the other window, once it is done.
        assertThat(till.refunds.refund(order.number(), part, "blessure", "form-1"))
                .isEqualTo(first);
        till.payment.runWaiting();
        assertThat(till.gateway.reversals).hasSize(1);
        assertThat(till.payment.audited).containsExactly("order.refunded 10.00");
        assertNothingStandsBetween(till, part, order);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void refundsOfOneChargeFollowEachOther(Engine engine) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        till.refunds.refund(order.number(), Money.ofDollars("5.00"), "a", wish());
        assertRefused(
                "payment.refund-open", () -> till.refunds.refund(order.number(), Money.ofDollars("5.00"), "b", wish()));
        till.payment.runWaiting();
        refund(till, order, Money.ofDollars("5.00"));
        assertThat(till.gateway.reversals).hasSize(2);
        assertNothingStandsBetween(till, Money.ofDollars("10.00"), order);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRefusedRefundLeavesTheSaleAsItWas(Engine engine) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        long deferred = till.ledger(Account.DEFERRED_REVENUE);
        till.gateway.next(declined());
        refund(till, order, Money.ofDollars("10.00"));
        assertThat(till.payment.refundsInState(RefundState.REFUSED)).isEqualTo(1);
        assertThat(till.ledger(Account.DEFERRED_REVENUE)).isEqualTo(deferred);
        assertNothingStandsBetween(till, Money.ZERO, order);
        // The rest of the charge is free again.
        refund(till, order, order.total());
        assertNothingStandsBetween(till, order.total(), order);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatNeverLeftIsSentAgainLater(Engine engine) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        till.gateway.next(new GatewayAnswer.NotSent("test"));
        refund(till, order, Money.ofDollars("10.00"));
        till.pass(10);
        till.payment.turn();
        assertThat(till.gateway.reversals).hasSize(2);
        assertNothingStandsBetween(till, Money.ofDollars("10.00"), order);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLostPartIsAskedAboutOnceAndBelievedWhenFound(Engine engine) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        till.gateway.next(lost(), approved());
        refund(till, order, Money.ofDollars("10.00"));
        till.pass(10);
        till.payment.turn();
        assertThat(till.gateway.reversals).hasSize(1);
        assertThat(till.gateway.reversalChecks).hasSize(1);
        assertNothingStandsBetween(till, Money.ofDollars("10.00"), order);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLostPartThatIsNotFoundIsNeverRepeatedButAPersonIsAsked(Engine engine) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        till.gateway.next(lost(), NOT_FOUND, NOT_FOUND);
        refund(till, order, Money.ofDollars("10.00"));
        till.pass(10);
        till.payment.turn();
        // It may still be under way: asked once more when it cannot be.
        assertThat(till.payment.refundsInState(RefundState.UNKNOWN)).isEqualTo(1);
        till.pass(50);
        till.payment.turn();
        assertThat(till.payment.refundsInState(RefundState.MANUAL)).isEqualTo(1);
        assertThat(till.gateway.reversals).hasSize(1);
        assertRefused("payment.refund-open", () -> refund(till, order, Money.ofDollars("1.00")));

        List<RefundWork> work = till.database.inTransaction(till.payment.refunds()::workList);
        assertThat(work).singleElement().satisfies(one -> {
            assertThat(one.amount()).isEqualTo(Money.ofDollars("10.00"));
            assertThat(one.charged()).isEqualTo(order.total());
            assertThat(one.subject()).isEqualTo(order.number());
        });
        till.database.run(() -> till.payment.refunds().resolve(work.get(0).id(), true));
        till.payment.turn();
        assertNothingStandsBetween(till, Money.ofDollars("10.00"), order);
        assertThat(till.payment.audited).last().isEqualTo("refund.resolved GIVEN_BACK");
        assertRefused(
                "payment.not-waiting",
                () -> till.database.run(
                        () -> till.payment.refunds().resolve(work.get(0).id(), false)));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPersonMaySayThatNothingWasGivenBack(Engine engine) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        till.gateway.next(lost(), lost());
        refund(till, order, Money.ofDollars("10.00"));
        till.pass(10);
        till.payment.turn();
        List<RefundWork> work = till.database.inTransaction(till.payment.refunds()::workList);
        till.database.run(() -> till.payment.refunds().resolve(work.get(0).id(), false));
        till.payment.turn();
        assertNothingStandsBetween(till, Money.ZERO, order);
    }

    /** Two parts of the same amount: what the gateway finds may be the first. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSecondLostPartIsForAPersonEvenWhenSomethingIsFound(Engine engine) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        refund(till, order, Money.ofDollars("10.00"));
        till.gateway.next(lost(), approved());
        refund(till, order, Money.ofDollars("10.00"));
        till.pass(10);
        till.payment.turn();
        assertThat(till.payment.refundsInState(RefundState.MANUAL)).isEqualTo(1);
        assertThat(till.gateway.reversals).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLostWholeRefundIsRepeatedBecauseItCanActOnlyOnce(Engine engine) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        till.gateway.next(lost(), NOT_FOUND, NOT_FOUND);
        refund(till, order, order.total());
        till.pass(10);
        till.payment.turn();
        till.pass(50);
        till.payment.turn();
        till.payment.turn();
        assertThat(till.gateway.reversals).hasSize(2);
        assertNothingStandsBetween(till, order.total(), order);
    }

    /** The process dies before sending, after sending, and before the answer's news is taken. */
    @ParameterizedTest
    @CsvSource({"DERBY, 0", "DERBY, 1", "DERBY, 2", "POSTGRESQL, 0", "POSTGRESQL, 1", "POSTGRESQL, 2"})
    void survivesTheDeathOfItsProcess(Engine engine, int step) {
        Till till = new Till(engine);
        OrderView order = paid(till);
        if (step == 0) {
            till.refunds.refund(order.number(), Money.ofDollars("10.00"), "a", wish());
            till.payment.crash();
            till.pass(120);
        } else if (step == 2) {
            till.payment.refundsObservedBy(news -> {
                throw new Error("the process dies");
            });
            till.refunds.refund(order.number(), Money.ofDollars("10.00"), "a", wish());
            assertThatThrownBy(till.payment::runWaiting).isInstanceOf(Error.class);
            till.payment.refundsObservedBy(till.refunds::on);
            till.pass(15);
        } else {
            till.gateway.nextThrows(new Error("the process dies"));
            till.refunds.refund(order.number(), Money.ofDollars("10.00"), "a", wish());
            assertThatThrownBy(till.payment::runWaiting).isInstanceOf(Error.class);
            till.gateway.next(approved());
            till.pass(40);
            till.payment.turn();
        }
        till.payment.turn();
        assertThat(till.payment.refundsInState(RefundState.DONE)).isEqualTo(1);
        assertThat(till.gateway.reversals).hasSize(1);
        assertNothingStandsBetween(till, Money.ofDollars("10.00"), order);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void onlyACardGetsItsMoneyBack(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        assertRefused("payment.not-refundable", () -> refund(till, order, Money.ofDollars("1.00")));
        till.counter.pay(FAMILY, order.number(), CounterMeans.CASH, EMAIL);
        assertRefused("payment.not-refundable", () -> refund(till, order, Money.ofDollars("1.00")));
        assertRefused(
                "checkout.unknown-order",
                () -> till.refunds.refund("2020-000001", Money.ofDollars("1.00"), "a", wish()));
    }
}
