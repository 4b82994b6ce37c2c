package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of {@code src/benchmarks/payments/run}, which sets the number of payments and prints the outcome. */
class PaymentStormTest {

    private static final Logger LOG = Logger.getLogger(PaymentStormTest.class.getName());

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noCentIsLostAndNobodyIsAnOrphan(Engine engine, @TempDir Path folder) throws IOException {
        long payments = Long.getLong("guichet.storm.payments", 40);
        long seed = Long.getLong("guichet.storm.seed", 20_261_125);
        try (PaymentStorm storm = new PaymentStorm(engine, folder, seed)) {
            PaymentStorm.Outcome outcome = storm.rage(payments);
            LOG.info(() -> "storm on " + engine + ", seed " + seed + ": " + outcome);
            assertThat(outcome.attempts()).isGreaterThanOrEqualTo(payments);
            assertThat(outcome.paid()).isPositive();
            assertThat(outcome.byCredit()).isPositive();
            assertThat(outcome.inOurBooks()).isEqualTo(outcome.atTheGateway());
            assertThat(outcome.orphans()).isZero();
        }
    }
}
