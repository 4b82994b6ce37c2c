package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.checkout.Till.FAMILY;
import static org.guichetloisirs.core.enrolment.EnrolmentFixture.YOGA;

import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.ScriptedGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A charge that turns up after it was found not to exist. */
class LateChargeTest {

    /** While the purchase is under way, the recovery gives it up: the gateway says twice that it knows nothing of it. */
    private static void givenUpMeanwhile(Till till, Runnable then) {
        till.gateway.nextAfter(
                () -> {
                    till.pass(41);
                    till.payment.turn();
                    till.payment.turn();
                    till.pass(20);
                    till.payment.turn();
                    then.run();
                },
                ScriptedGateway.approved());
        till.gateway.next(new GatewayAnswer.NotFound(), new GatewayAnswer.NotFound());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isReturnedAndTheOrderMayStillBePaid(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        givenUpMeanwhile(
                till, () -> assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.OPEN));
        till.pay(order);
        till.payment.runWaiting();
        assertThat(till.payment.inState(PaymentState.TO_REVERSE)).isEqualTo(1);
        till.payment.turn();

        assertThat(till.payment.inState(PaymentState.CORRECTED)).isEqualTo(1);
        assertThat(till.order(order.number()).mayPay()).isTrue();
        assertThat(till.ledger(Account.CARD_CLEARING)).isZero();
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.templates()).containsExactly("payment-not-charged", "payment-returned");
        assertThat(till.mail.get(1).model()).containsEntry("placeLost", false);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isReturnedWhereAnotherAttemptHasPaid(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        givenUpMeanwhile(till, () -> {
            till.pay(order);
            till.payment.runWaiting();
        });
        till.pay(order);
        till.payment.runWaiting();
        till.payment.turn();

        OrderView paid = till.order(order.number());
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(till.gateway.purchases).hasSize(2);
        assertThat(till.gateway.reversals).singleElement().satisfies(back -> assertThat(back.orderId())
                .isEqualTo(till.gateway.purchases.get(0).orderId()));
        assertThat(till.ledger(Account.CARD_CLEARING)).isEqualTo(order.total().cents());
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.confirmed()).isEqualTo(1);
        assertThat(till.mail).last().satisfies(mail -> assertThat(mail.model()).containsEntry("placeLost", false));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aWhollyOtherCartMayTryItsCardsAnew(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        for (int i = 0; i < PurchaseOrder.MOST_ATTEMPTS; i++) {
            till.gateway.next(ScriptedGateway.declined());
            till.pay(order);
            till.payment.runWaiting();
        }
        till.pass(16 * 60);
        till.places.holdForAdult(FAMILY, YOGA);
        OrderView other = till.checkout().begin(FAMILY);
        till.pay(other);
        till.payment.runWaiting();
        assertThat(till.order(other.number()).status()).isEqualTo(OrderStatus.PAID);
    }
}
