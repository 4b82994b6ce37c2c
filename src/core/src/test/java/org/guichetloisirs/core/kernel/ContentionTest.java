package org.guichetloisirs.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentionTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "40XL1", "23505"})
    void repeatsWhatLostAgainstAnother(String state) {
        String answer = Contention.retry(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw lost(state);
            }
            return "done";
        });
        assertThat(answer).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void givesUpInTheEnd() {
        assertThatThrownBy(() -> Contention.retry(() -> {
                    attempts.incrementAndGet();
                    throw lost("40001");
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void repeatsNeitherRefusalsNorFaults() {
        assertThatThrownBy(() -> Contention.retry(() -> {
                    attempts.incrementAndGet();
                    throw new BusinessRuleViolation("enrolment.group-full");
                }))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> Contention.retry(() -> {
                    attempts.incrementAndGet();
                    throw lost("22001");
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(attempts).hasValue(2);
    }

    private static RuntimeException lost(String state) {
        return new PersistenceException(new IllegalStateException(new SQLException("lost", state)));
    }
}
