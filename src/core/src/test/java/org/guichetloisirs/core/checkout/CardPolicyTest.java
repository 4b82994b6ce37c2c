package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.ScriptedGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An approval whose checks the operator does not accept (sections A.8 and E.1 of the gateway's facts). */
class CardPolicyTest {

    @AfterEach
    void forget() {
        System.clearProperty(Settings.PAYMENT_REFUSED_CVD.key());
        System.clearProperty(Settings.PAYMENT_REFUSED_AVS.key());
    }

    private static GatewayAnswer approved(@Nullable String cvd, @Nullable String avs) {
        return new GatewayAnswer.Approved(ScriptedGateway.receipt("027", cvd, avs));
    }

    @ParameterizedTest
    @CsvSource({
        // policy, result, accepted
        "'', 1N, true",
        "N, 1N, false",
        "NPSD, 1P, false",
        "n, 1N, false",
        "N, 1M, true",
        "N, 1U, true",
        "N, , true",
        "NPSD, 1Y, true"
    })
    void isTheOperatorsOwn(String policy, @Nullable String cvd, boolean accepted) {
        System.setProperty(Settings.PAYMENT_REFUSED_CVD.key(), policy);
        Till till = new Till(Engine.DERBY);
        OrderView order = till.begun();
        till.gateway.next(approved(cvd, null));
        till.pay(order);
        till.payment.runWaiting();
        assertThat(till.order(order.number()).status()).isEqualTo(accepted ? OrderStatus.PAID : OrderStatus.REVERSING);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void givesTheChargeBackAndKeepsThePlacesForAnotherCard(Engine engine) {
        System.setProperty(Settings.PAYMENT_REFUSED_AVS.key(), "N");
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(approved("1M", "N"));
        till.pay(order);
        till.payment.runWaiting();
        till.payment.turn();

        OrderView given = till.order(order.number());
        assertThat(given.status()).isEqualTo(OrderStatus.REVERSED);
        assertThat(given.lastAnswerKey()).isEqualTo("checkout.card-not-accepted");
        assertThat(till.payment.inState(PaymentState.CORRECTED)).isEqualTo(1);
        assertThat(till.ledger(Account.CARD_CLEARING)).isZero();
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.confirmed()).isZero();
        assertThat(till.mail).singleElement().satisfies(mail -> assertThat(mail.rendered())
                .contains("la carte n'a pas été acceptée"));

        OrderView again = till.checkout().begin(Till.FAMILY);
        assertThat(again.number()).isNotEqualTo(order.number());
        till.pay(again);
        till.payment.runWaiting();
        assertThat(till.order(again.number()).status()).isEqualTo(OrderStatus.PAID);
        assertThat(till.confirmed()).isEqualTo(1);
    }
}
