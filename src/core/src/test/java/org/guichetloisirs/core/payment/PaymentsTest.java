package org.guichetloisirs.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.DatabaseErrors;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts as rows: what the database refuses and what it keeps. */
class PaymentsTest {

    private static final String ORDER = "2026-000123";

    private volatile Instant now = Instant.parse("2026-11-23T15:00:00Z");

    private final Clock movable = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private PaymentFixture on(TestDatabase database) {
        PaymentFixture fixture = new PaymentFixture(database, new AppClock(movable, ZoneId.of("America/Toronto")));
        // An owner that takes note of everything.
        fixture.observedBy(news -> database.run(() -> fixture.payments().takeNote(news.paymentId())));
        return fixture;
    }

    private static long open(TestDatabase database, PaymentFixture fixture) {
        return database.inTransaction(() -> fixture.payments()
                .open(new NewPayment(ORDER, Money.ofDollars("45.00"), "F-1", "lise@exemple.test", "ot-SECRET")));
    }

    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatMayBeChargedIsNotChargedTwice(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        PaymentFixture fixture = on(database);
        fixture.gateway.next(ScriptedGateway.declined(), ScriptedGateway.lost());
        fixture.payments().start(open(database, fixture));
        assertThatThrownBy(() -> open(database, fixture)).matches(DatabaseErrors::isDuplicate);
        fixture.runWaiting();

        fixture.payments().start(open(database, fixture));
        fixture.runWaiting();
        assertThat(fixture.inState(PaymentState.UNKNOWN)).isEqualTo(1);
        assertThatThrownBy(() -> open(database, fixture)).matches(DatabaseErrors::isDuplicate);
        // What Merchant Direct shows of an order id: the last ten, letters and digits, and no two alike.
        assertThat(fixture.gateway.purchases)
                .extracting(PurchaseRequest::orderId)
                .allMatch(id -> id.matches(ORDER + "-[A-Z0-9]{10}"))
                .extracting(id -> id.substring(id.length() - 10))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void startingTwiceSendsOnce(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        PaymentFixture fixture = on(database);
        long payment = open(database, fixture);
        fixture.payments().start(payment);
        fixture.payments().start(payment);
        fixture.runWaiting();
        assertThat(fixture.gateway.purchases).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theRowIsCommittedAsSentBeforeTheGatewayIsCalled(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        PaymentFixture fixture = on(database);
        fixture.gateway.nextAfter(
                () -> assertThat(database.number("select count(*) from payment where state = 'SENT'"
                                + " and sent_at is not null and data_key = 'ot-SECRET'"))
                        .isEqualTo(1),
                ScriptedGateway.approved());
        fixture.payments().start(open(database, fixture));
        fixture.runWaiting();
        assertThat(fixture.inState(PaymentState.APPROVED)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAdapterThatFailsHasPerhapsCharged(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        PaymentFixture fixture = on(database);
        fixture.gateway.nextThrows(new IllegalStateException("a defect"));
        fixture.payments().start(open(database, fixture));
        fixture.runWaiting();
        assertThat(fixture.inState(PaymentState.UNKNOWN)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void twoNodesAskTheGatewayOnce(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        PaymentFixture here = on(database);
        PaymentFixture there = on(database);
        here.gateway.next(ScriptedGateway.lost());
        here.payments().start(open(database, here));
        here.runWaiting();
        pass(11);
        here.gateway.nextAfter(there::turn, ScriptedGateway.approved());
        here.turn();
        assertThat(here.gateway.checks).hasSize(1);
        assertThat(there.gateway.checks).isEmpty();
        assertThat(here.inState(PaymentState.APPROVED)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void newsIsToldUntilSomebodyTakesNote(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        PaymentFixture fixture = on(database);
        fixture.observedBy(ignored -> {
            throw new IllegalStateException("the order's side is down");
        });
        fixture.gateway.next(ScriptedGateway.declined());
        long payment = open(database, fixture);
        fixture.payments().start(payment);
        fixture.runWaiting();
        pass(16);
        fixture.turn();
        assertThat(fixture.news).hasSize(2).containsOnly(new PaymentNews(payment, ORDER, PaymentState.DECLINED));
        fixture.observedBy(news -> database.run(() -> fixture.payments().takeNote(news.paymentId())));
        pass(16);
        fixture.turn();
        pass(3600);
        fixture.turn();
        assertThat(fixture.news).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatTheGatewaySaysAtTooGreatLengthIsStillWritten(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        PaymentFixture fixture = on(database);
        String much = "x".repeat(1000);
        fixture.gateway.next(new GatewayAnswer.Declined(new GatewayReceipt(
                much, much, much, much, "455422-0_11", much, much, much, much, much, much, much, much)));
        fixture.payments().start(open(database, fixture));
        fixture.runWaiting();
        assertThat(fixture.inState(PaymentState.DECLINED)).isEqualTo(1);
        assertThat(database.number("select count(*) from payment where data_key is not null"))
                .isZero();
    }
}
