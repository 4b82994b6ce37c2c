package org.guichetloisirs.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EveningTest {

    private static final ZoneId TOWN = ZoneId.of("America/Toronto");

    @Test
    void aDayEndsAtItsHourInTheTown() {
        Evening evening = new Evening(LocalTime.of(21, 30), TOWN);
        LocalDate day = LocalDate.of(2026, 11, 2);
        assertThat(evening.endOf(day)).isEqualTo("2026-11-03T02:30:00Z");
        assertThat(evening.lastEnded(Instant.parse("2026-11-03T02:29:59Z"))).isEqualTo(day.minusDays(1));
        assertThat(evening.lastEnded(Instant.parse("2026-11-03T02:30:00Z"))).isEqualTo(day);
    }

    /** In 2026 the clock jumps over 2 o'clock on the eighth of March and comes to 1 o'clock twice on the first of November. */
    @Test
    void onTheNightsOfTheClocksChangeEachDayEndsOnce() {
        Evening missing = new Evening(LocalTime.of(2, 30), TOWN);
        assertThat(missing.endOf(LocalDate.of(2026, 3, 8))).isEqualTo("2026-03-08T07:30:00Z");
        assertThat(missing.lastEnded(Instant.parse("2026-03-08T07:29:59Z"))).isEqualTo("2026-03-07");
        Evening twice = new Evening(LocalTime.of(1, 30), TOWN);
        assertThat(twice.endOf(LocalDate.of(2026, 11, 1))).isEqualTo("2026-11-01T05:30:00Z");
        assertThat(twice.lastEnded(Instant.parse("2026-11-01T06:30:00Z"))).isEqualTo("2026-11-01");
    }

    @Test
    void noMomentOfAYearIsInTwoDaysOrInNone() {
        Evening evening = new Evening(LocalTime.of(2, 30), TOWN);
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            Instant end = evening.endOf(day);
            assertThat(evening.lastEnded(end)).isEqualTo(day);
            assertThat(evening.lastEnded(end.minusMillis(1))).isEqualTo(day.minusDays(1));
        }
    }
}
