package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.checkout.Till.EMAIL;
import static org.guichetloisirs.core.checkout.Till.FAMILY;
import static org.guichetloisirs.core.checkout.Till.KEY;
import static org.guichetloisirs.core.enrolment.EnrolmentFixture.YOGA;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several windows that want the same credit at the same instant. */
class CreditManyAtOnceTest {

    private static final Money CREDIT = Money.ofDollars("20.00");

    /** What the deed came to: the order's state, or the rule that refused it. */
    private static Callable<String> outcome(Callable<OrderView> deed) {
        return () -> {
            try {
                return deed.call().status().name();
            } catch (BusinessRuleViolation refused) {
                return refused.key();
            }
        };
    }

    /**
     * A household has one live order, so only a mistake elsewhere has two of them paid at once: even then the credit is
     * used once.
     */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofManyOrdersOneUsesTheCredit(Engine engine) throws Exception {
        Till till = new Till(engine);
        till.giveCredit(FAMILY, CREDIT);
        List<Callable<String>> payments = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (long other = 101; other <= 108; other++) {
            till.places.holdForAdult(other, YOGA);
            String number = till.checkout().begin(other).number();
            numbers.add(number);
            payments.add(outcome(() -> till.checkout().pay(FAMILY, number, KEY, EMAIL, CREDIT)));
        }
        till.database.with(em -> em.createNativeQuery(
                        "update purchase_order set household_id = 1, live_household_id = null where status = 'OPEN'")
                .executeUpdate());

        List<String> outcomes = ManyAtOnceTest.together(8, payments);
        assertThat(outcomes).filteredOn("PAYING"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("checkout.credit-changed"::equals).hasSize(7);
        assertThat(till.credit(FAMILY)).isEqualTo(Money.ZERO);
        till.payment.runWaiting();

        // Now it is used: whoever comes later is told, and charged nothing.
        assertThat(ManyAtOnceTest.together(8, payments))
                .filteredOn("checkout.credit-changed"::equals)
                .hasSize(7);
        assertThat(till.gateway.purchases).hasSize(1);
        assertThat(till.ledger(Account.HOUSEHOLD_CREDIT)).isZero();
        assertThat(till.ledger(Account.RECEIVABLE)).isZero();
        assertThat(till.ledgerSum()).isZero();
        assertThat(numbers.stream().map(till::order).filter(order -> order.status() == OrderStatus.PAID))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oneOrderIsPaidOnceWhicheverWayIsFirst(Engine engine) throws Exception {
        Till till = new Till(engine);
        till.giveCredit(FAMILY, Money.ofDollars("80.00"));
        till.places.holdForAdult(FAMILY, YOGA);
        OrderView order = till.checkout().begin(FAMILY);
        List<Callable<String>> clicks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clicks.add(outcome(() -> till.checkout().payByCredit(FAMILY, order.number(), EMAIL)));
            clicks.add(outcome(() -> till.checkout().pay(FAMILY, order.number(), KEY, EMAIL, CREDIT)));
            clicks.add(outcome(() -> till.checkout().pay(FAMILY, order.number(), KEY, EMAIL, Money.ZERO)));
        }
        assertThat(ManyAtOnceTest.together(9, clicks)).isSubsetOf(OrderStatus.PAYING.name(), OrderStatus.PAID.name());
        till.payment.runWaiting();

        OrderView paid = till.order(order.number());
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(till.ledger(Account.CARD_CLEARING)).isEqualTo(paid.charge().cents());
        assertThat(till.credit(FAMILY)).isEqualTo(Money.ofDollars("80.00").minus(paid.credit()));
        assertThat(till.ledger(Account.RECEIVABLE)).isZero();
        assertThat(till.gateway.purchases.size()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSaleIsNotRefundedBeyondItself(Engine engine) throws Exception {
        Till till = new Till(engine);
        till.places.holdForAdult(FAMILY, YOGA);
        OrderView order = till.checkout().begin(FAMILY);
        till.counter.pay(FAMILY, order.number(), CounterMeans.CASH, EMAIL);
        List<Callable<String>> wishes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String wish = "form-" + i;
            wishes.add(outcome(() -> {
                till.refunds.refundToCredit(order.number(), CREDIT, "a", wish);
                return till.order(order.number());
            }));
        }
        long fit = order.total().cents() / CREDIT.cents();
        assertThat(ManyAtOnceTest.together(8, wishes))
                .filteredOn(OrderStatus.PAID.name()::equals)
                .hasSize((int) fit);
        assertThat(till.credit(FAMILY)).isEqualTo(new Money(fit * CREDIT.cents()));
        assertThat(till.ledgerSum()).isZero();
    }
}
