package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.checkout.Till.EMAIL;
import static org.guichetloisirs.core.checkout.Till.FAMILY;

import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.payment.ScriptedGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The second way to pay: the same order, receipt and books. */
class CounterTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theCounterSellsLikeTheCard(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        OrderView paid = till.counter.pay(FAMILY, order.number(), CounterMeans.CHEQUE, EMAIL);
        till.counter.pay(FAMILY, order.number(), CounterMeans.CASH, EMAIL);

        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.receiptNumber()).isNotNull();
        assertThat(till.order(order.number()).counterMeans()).isEqualTo(CounterMeans.CHEQUE);
        assertThat(till.confirmed()).isEqualTo(1);
        assertThat(till.ledger(Account.CASH)).isEqualTo(order.total().cents());
        assertThat(till.ledger(Account.RECEIVABLE)).isZero();
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.gateway.purchases).isEmpty();
        assertThat(till.payment.audited).containsExactly("order.paid-at-counter CHEQUE");
        assertThat(till.mail).singleElement().satisfies(mail -> assertThat(mail.rendered())
                .contains("Payé par chèque au comptoir")
                .doesNotContain("Payé par carte"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesNothingWhileACardIsBeingCharged(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.lost());
        till.pay(order);
        till.payment.runWaiting();
        OrderView same = till.counter.pay(FAMILY, order.number(), CounterMeans.CASH, EMAIL);
        assertThat(same.status()).isEqualTo(OrderStatus.IN_DOUBT);
        assertThat(till.ledger(Account.CASH)).isZero();
        assertThat(till.payment.audited).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void sellsNoPlaceThatIsGone(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.pass(16 * 60);
        assertThatThrownBy(() -> till.counter.pay(FAMILY, order.number(), CounterMeans.CASH, EMAIL))
                .isInstanceOf(BusinessRuleViolation.class)
                .extracting(e -> ((BusinessRuleViolation) e).key())
                .isEqualTo("checkout.hold-expired");
        assertThat(till.ledger(Account.CASH)).isZero();
    }
}
