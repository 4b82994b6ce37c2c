package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.checkout.Till.EMAIL;
import static org.guichetloisirs.core.checkout.Till.FAMILY;
import static org.guichetloisirs.core.checkout.Till.KEY;
import static org.guichetloisirs.core.enrolment.EnrolmentFixture.KARATE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManyAtOnceTest {

    static <T> List<T> together(int threads, List<Callable<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<T>> started = new ArrayList<>();
            for (Callable<T> one : work) {
                started.add(pool.submit(() -> {
                    go.await();
                    return one.call();
                }));
            }
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : started) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> List<Callable<T>> times(int count, Callable<T> work) {
        return java.util.Collections.nCopies(count, work);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void manyTabsBeginOneOrder(Engine engine) throws Exception {
        Till till = new Till(engine);
        till.places.holdForChild(FAMILY, KARATE);
        List<OrderView> begun = together(8, times(8, () -> till.checkout().begin(FAMILY)));
        assertThat(begun)
                .extracting(OrderView::number)
                .containsOnly(begun.get(0).number());
        assertThat(till.database.number("select count(*) from purchase_order")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void manyClicksChargeOnce(Engine engine) throws Exception {
        Till till = new Till(engine);
        OrderView order = till.begun();
        List<OrderView> answers = together(8, times(8, () -> {
            OrderView answer = till.pay(order);
            till.payment.runWaiting();
            return answer;
        }));
        till.payment.runWaiting();
        assertThat(answers).extracting(OrderView::status).isSubsetOf(OrderStatus.PAYING, OrderStatus.PAID);
        assertThat(till.gateway.purchases).hasSize(1);
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.PAID);
        assertThat(till.templates()).containsExactly("order-confirmation");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void receiptsOfManyCompletionsHaveNoGapAndTheLedgerBalances(Engine engine) throws Exception {
        Till till = new Till(engine);
        long before = till.receipts();
        int families = 50;
        List<Callable<OrderView>> work = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            long family = 100 + i;
            till.places.holdForChild(family, KARATE);
            OrderView order = till.checkout().begin(family);
            work.add(() -> {
                till.checkout().pay(family, order.number(), KEY, EMAIL, Money.ZERO);
                till.payment.runWaiting();
                return order;
            });
        }
        List<OrderView> orders = together(8, work);
        till.payment.runWaiting();
        // What a lost race left behind is taken up by the recovery.
        till.pass(16);
        till.payment.turn();

        Set<String> receipts = new HashSet<>();
        for (int i = 0; i < families; i++) {
            OrderView paid = till.order(100 + i, orders.get(i).number());
            assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
            receipts.add(String.valueOf(paid.receiptNumber()));
        }
        Set<String> expected = new HashSet<>();
        for (long number = before + 1; number <= before + families; number++) {
            expected.add("R-%06d".formatted(number));
        }
        assertThat(receipts).isEqualTo(expected);
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.database.number("select count(*) from (select order_number from ledger_entry"
                        + " group by order_number having sum(amount_cents) <> 0) unbalanced"))
                .isZero();
        assertThat(till.gateway.purchases).hasSize(families);
        assertThat(till.confirmed()).isEqualTo(families);
    }
}
