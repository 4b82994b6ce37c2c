package org.guichetloisirs.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void aDayOfTheseYearsIsTaken() {
        assertThat(Query.dayNear("2026-12-01", TODAY)).isEqualTo("2026-12-01");
        assertThat(Query.dayNear("2031-01-31", TODAY)).isEqualTo("2031-01-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demain", "2026-02-30", "2026-1-1", "1066-10-14", "2032-01-01", "+999999999-12-31"})
    void todayStandsForWhatIsNoDayOfTheseYears(String typed) {
        assertThat(Query.dayNear(typed, TODAY)).isEqualTo(TODAY);
    }
}
