package org.guichetloisirs.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.DatabaseErrors;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.testing.MovableClock;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.guichetloisirs.core.testing.TestTransactions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {

    private static final long FAMILY = 7;
    private static final String ORDER = "2027-000001";
    private static final LocalDate BEGINS = LocalDate.of(2027, 1, 11);
    private static final Money FEE = Money.ofDollars("60.00");

    private final MovableClock time = new MovableClock();
    private final AppClock clock = time.app();

    private Ledger ledger(TestDatabase database) {
        return new Ledger(database.em(), clock);
    }

    private static Posting sale(String order) {
        return Posting.of(Movement.SALE, "order:" + order, order, FAMILY)
                .side(Account.RECEIVABLE, FEE)
                .side(Account.DEFERRED_REVENUE, "LOISIRS", BEGINS, FEE.negated());
    }

    private static Posting payment(String order) {
        return Posting.of(Movement.PAYMENT, "payment:" + order, order, FAMILY)
                .side(Account.CARD_CLEARING, FEE)
                .side(Account.RECEIVABLE, FEE.negated());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesWhatBalancesAndNothingElse(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        Ledger ledger = ledger(database);
        Posting lame = Posting.of(Movement.SALE, "order:1", ORDER, FAMILY).side(Account.RECEIVABLE, FEE);
        assertThatThrownBy(() -> database.run(() -> ledger.post(lame))).isInstanceOf(IllegalStateException.class);
        database.run(() -> ledger.post(sale(ORDER)));
        assertThat(database.inTransaction(() -> ledger.balance(ORDER, Account.RECEIVABLE)))
                .isEqualTo(FEE);
        assertThat(Money.sum(database.inTransaction(ledger::trialBalance).values()))
                .isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesEachSourceOnce(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        Ledger ledger = ledger(database);
        database.run(() -> ledger.post(sale(ORDER)));
        assertThatThrownBy(() -> database.run(() -> ledger.post(sale(ORDER)))).matches(DatabaseErrors::isDuplicate);
        assertThat(database.inTransaction(() -> ledger.isPosted(Movement.SALE, "order:" + ORDER)))
                .isTrue();
        assertThat(database.inTransaction(() -> ledger.isPosted(Movement.SALE, "order:other")))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theStatementIsAViewOfIt(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        Ledger ledger = ledger(database);
        database.run(() -> ledger.post(sale(ORDER)));
        time.pass(Duration.ofSeconds(10));
        database.run(() -> ledger.post(payment(ORDER)));
        assertThat(database.inTransaction(() -> ledger.statement(FAMILY)))
                .extracting(StatementLine::movement, StatementLine::amount, StatementLine::balance)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Movement.SALE, FEE, FEE),
                        org.assertj.core.groups.Tuple.tuple(Movement.PAYMENT, FEE.negated(), Money.ZERO));
        assertThat(database.inTransaction(() -> ledger.statement(8))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void earnsAFeeOnTheGroupsFirstDayOnce(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        Ledger ledger = ledger(database);
        RevenueTimer timer = new RevenueTimer(ledger, new TestTransactions(database), clock, 500);
        database.run(() -> ledger.post(sale(ORDER)));
        // Half past eleven in the evening before, in the town.
        Instant midnight = BEGINS.atStartOfDay(clock.zone()).toInstant();
        time.pass(Duration.between(time.instant(), midnight.minusSeconds(1_800)));
        timer.earn();
        assertThat(database.inTransaction(() -> ledger.balance(ORDER, Account.REVENUE)))
                .isEqualTo(Money.ZERO);
        time.pass(Duration.ofMinutes(30));
        timer.earn();
        timer.earn();
        assertThat(database.inTransaction(() -> ledger.balance(ORDER, Account.REVENUE)))
                .isEqualTo(FEE.negated());
        assertThat(database.inTransaction(() -> ledger.balance(ORDER, Account.DEFERRED_REVENUE)))
                .isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void earnsAWholeSeasonHoweverManyItTakesAtOnce(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        Ledger ledger = ledger(database);
        for (int i = 0; i < 5; i++) {
            String order = "2027-00001" + i;
            database.run(() -> ledger.post(sale(order)));
        }
        time.pass(Duration.between(
                time.instant(), BEGINS.atStartOfDay(clock.zone()).toInstant()));
        new RevenueTimer(ledger, new TestTransactions(database), clock, 2).earn();
        assertThat(database.inTransaction(ledger::trialBalance))
                .containsEntry(Account.DEFERRED_REVENUE, Money.ZERO)
                .containsEntry(Account.REVENUE, new Money(-5 * FEE.cents()));
    }

    /** Random movements, some of them refused or repeated: the sum of all accounts is zero after each. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void theTrialBalanceIsZeroAtEveryCommit(Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        Ledger ledger = ledger(database);
        Random random = new Random(20_261_125);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            String order = "2027-" + random.nextInt(40);
            Posting posting = Posting.of(
                    Movement.values()[random.nextInt(Movement.values().length)],
                    "source:" + random.nextInt(120),
                    order,
                    random.nextInt(5));
            Money left = Money.ZERO;
            for (int side = random.nextInt(4); side > 0; side--) {
                Money amount = new Money(random.nextInt(20_001) - 10_000L);
                posting.side(Account.values()[random.nextInt(Account.values().length)], amount);
                left = left.plus(amount);
            }
            // One in ten is a mistake of the caller.
            posting.side(Account.CASH, random.nextInt(10) == 0 ? left : left.negated());
            try {
                database.run(() -> ledger.post(posting));
            } catch (RuntimeException e) {
                refused++;
            }
            assertThat(Money.sum(database.inTransaction(ledger::trialBalance).values()))
                    .isEqualTo(Money.ZERO);
        }
        assertThat(refused).isBetween(10, 150);
    }
}
