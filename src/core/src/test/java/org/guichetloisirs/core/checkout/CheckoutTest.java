package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.checkout.Till.EMAIL;
import static org.guichetloisirs.core.checkout.Till.FAMILY;
import static org.guichetloisirs.core.checkout.Till.KEY;
import static org.guichetloisirs.core.enrolment.EnrolmentFixture.KARATE;
import static org.guichetloisirs.core.enrolment.EnrolmentFixture.YOGA;

import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.ledger.Movement;
import org.guichetloisirs.core.ledger.StatementLine;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.GatewayRefusals;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.ScriptedGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckoutTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anApprovedPaymentConfirmsThePlacesWithReceiptLedgerAndMail(Engine engine) {
        Till till = new Till(engine);
        long before = till.receipts();
        OrderView order = till.begun();

        OrderView paying = till.pay(order);
        assertThat(paying.status()).isEqualTo(OrderStatus.PAYING);
        assertThat(till.gateway.purchases).isEmpty();
        till.payment.runWaiting();

        OrderView paid = till.order(order.number());
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.receiptNumber()).isEqualTo("R-%06d".formatted(before + 1));
        assertThat(paid.cardType()).isEqualTo("V");
        assertThat(paid.authorization()).isEqualTo("T32472");
        assertThat(till.confirmed()).isEqualTo(1);
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.ledger(Account.CARD_CLEARING)).isEqualTo(order.total().cents());
        assertThat(till.ledger(Account.RECEIVABLE)).isZero();
        // Registration opens before the group begins: the fee is not earned yet.
        assertThat(till.ledger(Account.DEFERRED_REVENUE))
                .isEqualTo(-order.subtotal().cents());
        assertThat(till.statement(FAMILY))
                .extracting(StatementLine::movement)
                .containsExactly(Movement.SALE, Movement.PAYMENT);
        assertThat(till.gateway.purchases)
                .singleElement()
                .satisfies(sent -> assertThat(sent.amount()).isEqualTo(order.total()))
                .satisfies(sent -> assertThat(sent.orderId()).startsWith(order.number() + "-"));
        assertThat(till.mail).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(EMAIL);
            assertThat(mail.model()).containsEntry("receiptNumber", paid.receiptNumber());
        });
        assertThat(till.payment.inState(PaymentState.PLACED)).isEqualTo(1);
        assertThat(till.database.number(
                        "select count(*) from payment where data_key is not null or due_at is not null"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void payingTwiceThenBackAndRefreshChargesOnce(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.pay(order);
        assertThat(till.pay(order).status()).isEqualTo(OrderStatus.PAYING);
        till.payment.runWaiting();
        assertThat(till.pay(order).status()).isEqualTo(OrderStatus.PAID);
        till.payment.runWaiting();
        assertThat(till.gateway.purchases).hasSize(1);
        assertThat(till.database.number("select count(*) from payment")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void beginIsRepeatableAndANewPlaceMakesANewOrder(Engine engine) {
        Till till = new Till(engine);
        OrderView first = till.begun();
        assertThat(till.checkout().begin(FAMILY).number()).isEqualTo(first.number());
        till.places.holdForAdult(FAMILY, YOGA);
        OrderView second = till.checkout().begin(FAMILY);
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(second.lines()).hasSize(2);
        assertThatThrownBy(() -> till.pay(first))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.key()).isEqualTo("checkout.order-replaced"));
        assertThat(till.order(first.number()).status()).isEqualTo(OrderStatus.REPLACED);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whileItIsBeingPaidTheOrderStaysAsItIs(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.pay(order);
        till.places.holdForAdult(FAMILY, YOGA);
        OrderView again = till.checkout().begin(FAMILY);
        assertThat(again.number()).isEqualTo(order.number());
        assertThat(again.lines()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anExpiredHoldIsNamedAndNothingIsCharged(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.pass(16 * 60);
        assertThatThrownBy(() -> till.pay(order)).isInstanceOfSatisfying(BusinessRuleViolation.class, e -> {
            assertThat(e.key()).isEqualTo("checkout.hold-expired");
            assertThat(e.sentence()).contains(KARATE);
        });
        assertThatThrownBy(() -> till.checkout().begin(FAMILY))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.key()).isEqualTo("checkout.hold-expired"));
        till.payment.runWaiting();
        assertThat(till.gateway.purchases).isEmpty();
        assertThat(till.database.number("select count(*) from payment")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPlaceGivenBackInAnotherTabIsNotPaid(Engine engine) {
        Till till = new Till(engine);
        long registration = till.places.holdForChild(FAMILY, KARATE);
        OrderView order = till.checkout().begin(FAMILY);
        till.places.release(FAMILY, registration);
        assertThatThrownBy(() -> till.pay(order)).isInstanceOf(BusinessRuleViolation.class);
        assertThat(till.payment.waiting()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDeclinedCardLeavesThePlacesAndAnotherCardPays(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.declined());
        till.pass(10 * 60);
        till.pay(order);
        till.payment.runWaiting();

        OrderView open = till.order(order.number());
        assertThat(open.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(open.lastAnswerKey()).isEqualTo("checkout.card-declined");
        assertThat(open.mayPay()).isTrue();
        // The hold began anew: the rest of the first one would have ended by now.
        till.pass(10 * 60);
        till.pay(order);
        till.payment.runWaiting();

        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.PAID);
        assertThat(till.gateway.purchases)
                .extracting("orderId")
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(till.ledger(Account.CARD_CLEARING)).isEqualTo(order.total().cents());
        assertThat(till.templates()).containsExactly("order-confirmation");
    }

    /** E.1: after "do not retry" and "pick up" only another card may be tried; the reason is nobody's business. */
    @ParameterizedTest
    @CsvSource({"421, true", "478, true", "479, true", "480, true", "481, false", "051, false"})
    void someDeclinesAskForAnotherCard(String code, boolean otherCardOnly) {
        Till till = new Till(Engine.DERBY);
        OrderView order = till.begun();
        till.gateway.next(new GatewayAnswer.Declined(ScriptedGateway.receipt(code)));
        till.pay(order);
        till.payment.runWaiting();
        OrderView open = till.order(order.number());
        assertThat(open.mayPay()).isTrue();
        assertThat(open.isOtherCardOnly()).isEqualTo(otherCardOnly);
        assertThat(open.lastAnswerKey()).isEqualTo(otherCardOnly ? "checkout.card-spent" : "checkout.card-declined");
    }

    /** E.1: somebody must hear of wrong credentials, though the family is told only that nothing was charged. */
    @Test
    void aRefusalOfTheGatewayIsShownToStaffForADay() {
        Till till = new Till(Engine.DERBY);
        till.gateway.next(ScriptedGateway.refused());
        till.pay(till.begun());
        till.payment.runWaiting();
        assertThat(till.database.inTransaction(till.payment.payments()::refusals))
                .isEqualTo(new GatewayRefusals(1, "no"));
        till.pass(24 * 3_600);
        assertThat(till.database.inTransaction(till.payment.payments()::refusals))
                .isEqualTo(new GatewayRefusals(0, ""));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRefusalOfTheGatewayIsNotCalledADecline(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.refused());
        till.pay(order);
        till.payment.runWaiting();
        assertThat(till.order(order.number()).lastAnswerKey()).isEqualTo("checkout.not-processed");
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.confirmed()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void sixCardsMayBeTriedAndAFreshOrderDoesNotBeginTheCountAnew(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        for (int i = 0; i < PurchaseOrder.MOST_ATTEMPTS; i++) {
            till.gateway.next(ScriptedGateway.declined());
            till.pay(order);
            till.payment.runWaiting();
        }
        assertThat(till.order(order.number()).mayPay()).isFalse();
        assertThatThrownBy(() -> till.pay(order)).hasMessage("checkout.too-many-attempts");
        till.places.holdForAdult(FAMILY, YOGA);
        OrderView fresh = till.checkout().begin(FAMILY);
        assertThatThrownBy(() -> till.pay(fresh)).hasMessage("checkout.too-many-attempts");
        assertThat(till.gateway.purchases).hasSize(PurchaseOrder.MOST_ATTEMPTS);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFreeOrderIsConfirmedWithoutACardOnce(Engine engine) {
        Till till = new Till(engine);
        long before = till.receipts();
        till.places.holdForChild(FAMILY, KARATE);
        makeFree(till);
        OrderView order = till.checkout().begin(FAMILY);
        assertThat(order.isFree()).isTrue();
        assertThatThrownBy(() -> till.pay(order)).hasMessage("checkout.nothing-to-pay");
        till.checkout().confirmFree(FAMILY, order.number(), EMAIL);
        OrderView paid = till.checkout().confirmFree(FAMILY, order.number(), EMAIL);
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(till.receipts()).isEqualTo(before + 1);
        assertThat(till.confirmed()).isEqualTo(1);
        assertThat(till.templates()).containsExactly("order-confirmation");
        assertThat(till.database.number("select count(*) from ledger_entry")).isZero();
    }

    private static void makeFree(Till till) {
        till.database.with(em ->
                em.createNativeQuery("update registration set price_cents = 0").executeUpdate());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anOrderThatCostsSomethingIsNotConfirmedForNothing(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        assertThatThrownBy(() -> till.checkout().confirmFree(FAMILY, order.number(), EMAIL))
                .hasMessage("checkout.not-free");
        assertThat(till.confirmed()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void badInputAndOtherPeoplesOrdersAreRefused(Engine engine) {
        Till till = new Till(engine);
        assertThatThrownBy(() -> till.checkout().begin(FAMILY)).hasMessage("checkout.cart-empty");
        OrderView order = till.begun();
        assertThatThrownBy(() -> till.order(2, order.number())).hasMessage("checkout.unknown-order");
        assertThatThrownBy(() -> till.checkout().pay(2, order.number(), KEY, EMAIL, Money.ZERO))
                .hasMessage("checkout.unknown-order");
        assertThatThrownBy(() -> till.checkout().pay(FAMILY, order.number(), "<script>", EMAIL, Money.ZERO))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.field()).isEqualTo("dataKey"));
        assertThatThrownBy(() -> till.checkout().pay(FAMILY, order.number(), KEY, "lise", Money.ZERO))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.field()).isEqualTo("email"));
        assertThat(till.payment.waiting()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theCartShowsLinesTaxesAndWhatWasLost(Engine engine) {
        Till till = new Till(engine);
        till.places.holdForChild(FAMILY, KARATE);
        till.places.holdForAdult(FAMILY, YOGA);
        CartView cart = till.cart(FAMILY);
        assertThat(cart.lines()).hasSize(2);
        assertThat(cart.total())
                .isEqualTo(cart.lines().get(0).total().plus(cart.lines().get(1).total()));
        assertThat(cart.firstExpiry()).isNotNull();
        till.pass(16 * 60);
        assertThat(till.cart(FAMILY).isEmpty()).isTrue();
        assertThat(till.cart(FAMILY).expired()).hasSize(2);
    }
}
