package org.guichetloisirs.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of {@code src/benchmarks/reconciliation/month}, which sets the number of nights and prints the outcome. */
class MonthTest {

    private static final Logger LOG = Logger.getLogger(MonthTest.class.getName());

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyDifferenceThatIsFoundWasInjectedAndEveryInjectedOneIsFound(Engine engine, @TempDir Path folder)
            throws IOException {
        int nights = Integer.getInteger("guichet.month.nights", 5);
        int orders = Integer.getInteger("guichet.month.orders", 2);
        long seed = Long.getLong("guichet.month.seed", 20_261_201);
        int days = Integer.getInteger("guichet.month.settlement-days", 2);
        try (Month month = new Month(engine, folder, seed, days)) {
            Month.Outcome outcome = month.live(nights, orders);
            LOG.info(() -> "month on " + engine + ", seed " + seed + ": " + outcome);
            assertThat(outcome.found()).containsExactlyElementsOf(outcome.injected());
            assertThat(outcome.injected()).isNotEmpty();
            assertThat(month.desk().database.number("select sum(amount_cents) from ledger_entry"))
                    .as("the trial balance")
                    .isZero();
            assertThat(month.desk()
                            .database
                            .number("select sum(amount_cents) from ledger_entry where account = 'BANK'"))
                    .isEqualTo(month.bank().deposited().cents());
        }
    }
}
