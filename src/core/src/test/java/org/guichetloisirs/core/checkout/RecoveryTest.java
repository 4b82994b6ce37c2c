package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.checkout.Till.FAMILY;

import java.util.concurrent.atomic.AtomicBoolean;
import org.guichetloisirs.core.enrolment.EnrolmentFixture;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.PaymentWork;
import org.guichetloisirs.core.payment.Resolution;
import org.guichetloisirs.core.payment.ReversalRequest;
import org.guichetloisirs.core.payment.ScriptedGateway;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an order when a process dies, an answer is lost, or a place is gone. */
class RecoveryTest {

    private static void assertPaidOnce(Till till, OrderView order) {
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.PAID);
        assertThat(till.gateway.purchases).hasSize(1);
        assertThat(till.confirmed()).isEqualTo(1);
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.ledger(Account.CARD_CLEARING)).isEqualTo(order.total().cents());
        assertThat(till.templates()).containsExactly("order-confirmation");
    }

    private static void assertOpenAndUncharged(Till till, OrderView order) {
        OrderView open = till.order(order.number());
        assertThat(open.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(open.lastAnswerKey()).isEqualTo("checkout.not-processed");
        assertThat(open.holdExpiresAt()).isNotNull();
        assertThat(till.confirmed()).isZero();
        assertThat(till.database.number("select count(*) from ledger_entry")).isZero();
        assertThat(till.database.number("select count(*) from payment where data_key is not null"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void diedBeforeSending(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.pay(order);
        till.payment.crash();
        till.pass(119);
        till.payment.turn();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.PAYING);
        till.pass(2);
        till.payment.turn();
        assertOpenAndUncharged(till, order);
        assertThat(till.gateway.purchases).isEmpty();
        till.pay(order);
        till.payment.runWaiting();
        assertPaidOnce(till, order);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTaskThatComesTooLateSendsNothing(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.pay(order);
        till.pass(121);
        // The recovery gives it up (its own task runs last in the queue, after the late one would have).
        till.database.with(em -> em.createNativeQuery("update payment set state = 'NOT_CHARGED', charge_key = null")
                .executeUpdate());
        till.payment.runWaiting();
        assertThat(till.gateway.purchases).isEmpty();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.PAYING);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tooManyWaitForTheGateway(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.payment.full(true);
        assertThat(till.pay(order).status()).isEqualTo(OrderStatus.OPEN);
        assertOpenAndUncharged(till, order);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void diedBetweenTheChargeAndItsAnswer(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.pay(order);
        // The row says SENT, and whoever sent it is dead.
        till.database.with(em -> em.createNativeQuery("update payment set state = 'SENT', sent_at = created_at")
                .executeUpdate());
        till.payment.crash();
        till.gateway.purchases.add(null);
        till.pass(121);
        till.payment.turn();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.IN_DOUBT);
        assertThat(till.pay(order).status()).isEqualTo(OrderStatus.IN_DOUBT);
        till.gateway.next(ScriptedGateway.approved());
        till.payment.turn();
        assertThat(till.gateway.checks).hasSize(1);
        assertPaidOnce(till, order);
    }

    /** E.0, last line: in doubt at the start, and asked about when its own time-out has truly elapsed. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWasUnderWayIsInDoubtOnceAServerStarts(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.nextThrows(new Error("the process dies"));
        till.pay(order);
        assertThatThrownBy(till.payment::runWaiting).isInstanceOf(Error.class);
        till.pass(5);
        till.payment.restart();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.IN_DOUBT);
        till.payment.turn();
        assertThat(till.gateway.checks).isEmpty();
        till.pass(36);
        till.payment.turn();
        assertThat(till.gateway.checks).hasSize(1);
        assertPaidOnce(till, order);
    }

    /** Another server had sent it, and lives. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAnswerToAnotherServerIsTakenAfterAStart(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.nextAfter(till.payment::restart, ScriptedGateway.approved());
        till.pay(order);
        till.payment.runWaiting();
        assertPaidOnce(till, order);
        assertThat(till.gateway.checks).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void diedBetweenTheAnswerAndTheCompletion(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        AtomicBoolean dead = new AtomicBoolean(true);
        till.payment.observedBy(news -> {
            if (dead.get()) {
                throw new IllegalStateException("the process is gone");
            }
            till.completion.on(news);
        });
        till.pay(order);
        till.payment.runWaiting();
        assertThat(till.payment.inState(PaymentState.APPROVED)).isEqualTo(1);
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.PAYING);
        dead.set(false);
        till.pass(16);
        till.payment.turn();
        assertPaidOnce(till, order);
        till.pass(3600);
        till.payment.turn();
        assertPaidOnce(till, order);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void completionIsWholeOrNotAtAll(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        long before = till.receipts();
        // The unique key of receipts refuses the first one: everything of that transaction must be undone.
        till.database.with(em -> em.createNativeQuery("insert into purchase_order (id, version, number, household_id,"
                        + " status, subtotal_cents, gst_cents, qst_cents, total_cents, attempts, receipt_number, created_at)"
                        + " values (1000000, 1, 'X', 99, 'PAID', 0, 0, 0, 0, 0, '" + "R-%06d".formatted(before + 1)
                        + "', current_timestamp)")
                .executeUpdate());
        till.pay(order);
        till.payment.runWaiting();
        assertThat(till.confirmed()).isZero();
        assertThat(till.database.number("select count(*) from ledger_entry")).isZero();
        assertThat(till.receipts()).isEqualTo(before);
        till.database.with(em -> em.createNativeQuery("delete from purchase_order where number = 'X'")
                .executeUpdate());
        till.mail.clear();
        till.pass(16);
        till.payment.turn();
        assertPaidOnce(till, order);
        assertThat(till.receipts()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void unknownThenFound(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.lost());
        till.pay(order);
        till.payment.runWaiting();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.IN_DOUBT);
        // Far past the hold's own end: a place in doubt stays.
        till.pass(20 * 60);
        assertThat(till.cart(FAMILY).lines()).hasSize(1);
        till.gateway.next(ScriptedGateway.approved());
        till.payment.turn();
        assertPaidOnce(till, order);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void unknownThenDeclinedIsTold(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.lost(), ScriptedGateway.declined());
        till.pay(order);
        till.payment.runWaiting();
        till.pass(11);
        till.payment.turn();
        assertThat(till.order(order.number()).lastAnswerKey()).isEqualTo("checkout.card-declined");
        assertThat(till.templates()).containsExactly("payment-not-charged");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void unknownThenNotFoundIsBelievedOnlyOnceNothingCanBeUnderWay(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.lost(), new GatewayAnswer.NotFound(), new GatewayAnswer.NotFound());
        till.pay(order);
        till.payment.runWaiting();
        till.pass(11);
        till.payment.turn();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.IN_DOUBT);
        till.pass(50);
        till.payment.turn();
        assertOpenAndUncharged(till, order);
        assertThat(till.gateway.checks).hasSize(2);
        assertThat(till.templates()).containsExactly("payment-not-charged");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPersonSettlesWhatTheGatewayDoesNotTell(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.lost(), ScriptedGateway.lost());
        till.pay(order);
        till.payment.runWaiting();
        till.pass(11);
        till.payment.turn();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.IN_DOUBT);
        PaymentWork work = till.database
                .inTransaction(() -> till.payment.payments().workList())
                .get(0);
        till.pass(24 * 3600);
        till.database.run(() -> till.payment.payments().resolve(work.paymentId(), Resolution.CHARGED));
        till.payment.turn();
        assertPaidOnce(till, order);
        assertThat(till.payment.audited).containsExactly("payment.resolved CHARGED");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPersonFindsNoCharge(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.lost(), ScriptedGateway.lost());
        till.pay(order);
        till.payment.runWaiting();
        till.pass(11);
        till.payment.turn();
        PaymentWork work = till.database
                .inTransaction(() -> till.payment.payments().workList())
                .get(0);
        till.database.run(() -> till.payment.payments().resolve(work.paymentId(), Resolution.NOT_CHARGED));
        till.payment.turn();
        assertOpenAndUncharged(till, order);
    }

    private static void placeIsGone(Till till) {
        till.database.with(em -> em.createNativeQuery("update registration set payment_order = null")
                .executeUpdate());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void chargedButThePlaceIsGoneIsGivenBack(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.pay(order);
        placeIsGone(till);
        till.payment.runWaiting();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.REVERSING);
        assertThat(till.mail).isEmpty();
        till.payment.turn();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.REVERSED);
        assertThat(till.gateway.reversals).extracting("kind").containsExactly(ReversalRequest.Kind.CORRECTION);
        assertThat(till.payment.inState(PaymentState.CORRECTED)).isEqualTo(1);
        assertThat(till.confirmed()).isZero();
        assertThat(till.ledgerSum()).isZero();
        assertThat(till.ledger(Account.CARD_CLEARING)).isZero();
        assertThat(till.templates()).containsExactly("payment-returned");
        till.places.holdForAdult(FAMILY, EnrolmentFixture.YOGA);
        assertThat(till.checkout().begin(FAMILY).number()).isNotEqualTo(order.number());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRefusedCorrectionBecomesARefund(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.approved(), ScriptedGateway.refused(), ScriptedGateway.approved());
        till.pay(order);
        placeIsGone(till);
        till.payment.runWaiting();
        till.payment.turn();
        till.payment.turn();
        assertThat(till.gateway.reversals)
                .extracting("kind")
                .containsExactly(ReversalRequest.Kind.CORRECTION, ReversalRequest.Kind.REFUND);
        assertThat(till.payment.inState(PaymentState.REFUNDED)).isEqualTo(1);
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.REVERSED);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCorrectionWithoutReplyIsAskedAboutBeforeItIsRepeated(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.approved(), ScriptedGateway.lost(), ScriptedGateway.approved());
        till.pay(order);
        placeIsGone(till);
        till.payment.runWaiting();
        till.payment.turn();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.REVERSING);
        till.pass(11);
        till.payment.turn();
        assertThat(till.gateway.reversals).hasSize(1);
        assertThat(till.gateway.reversalChecks).hasSize(1);
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.REVERSED);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aReversalThatNobodyCanMakeIsForAPerson(Engine engine) {
        Till till = new Till(engine);
        OrderView order = till.begun();
        till.gateway.next(ScriptedGateway.approved(), ScriptedGateway.refused(), ScriptedGateway.refused());
        till.pay(order);
        placeIsGone(till);
        till.payment.runWaiting();
        till.payment.turn();
        till.payment.turn();
        PaymentWork work = till.database
                .inTransaction(() -> till.payment.payments().workList())
                .get(0);
        assertThat(work.state()).isEqualTo(PaymentState.MANUAL_REVERSAL);
        till.database.run(() -> till.payment.payments().resolve(work.paymentId(), Resolution.REVERSED));
        till.payment.turn();
        assertThat(till.order(order.number()).status()).isEqualTo(OrderStatus.REVERSED);
        assertThat(till.ledger(Account.CARD_CLEARING)).isZero();
    }
}
