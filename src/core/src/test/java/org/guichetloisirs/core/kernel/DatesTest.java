package org.guichetloisirs.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The same day, hour and amount in both languages, as Canada writes them; «_» stands for a space that does not break. */
class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

    @Test
    void days() {
        assertThat(both(() -> Dates.day(DAY))).containsExactly("lundi 7_décembre_2026", "Monday, December_7, 2026");
        assertThat(both(() -> Dates.date(LocalDate.of(2027, 2, 1))))
                .containsExactly("1er_février_2027", "February_1, 2027");
        assertThat(both(() -> Dates.dayAndMonth(DAY))).containsExactly("lundi 7_décembre", "Monday, December_7");
        assertThat(both(() -> Dates.month(YearMonth.of(2026, 12)))).containsExactly("décembre_2026", "December_2026");
        assertThat(both(() -> Dates.weekday(DayOfWeek.SUNDAY))).containsExactly("dimanche", "Sunday");
        assertThat(both(() -> Dates.shortDay(DAY))).containsExactly("7_déc._2026", "Dec._7,_2026");
        assertThat(both(() -> Dates.shortDay(LocalDate.of(2026, 9, 30))))
                .containsExactly("30_sept._2026", "Sept._30,_2026");
        assertThat(both(() -> Dates.shortDay(LocalDate.of(2026, 5, 2)))).containsExactly("2_mai_2026", "May_2,_2026");
    }

    @Test
    void hours() {
        assertThat(both(() -> Dates.hour(LocalTime.of(18, 30)))).containsExactly("18_h_30", "6:30_p.m.");
        assertThat(both(() -> Dates.hour(LocalTime.of(8, 0)))).containsExactly("8_h", "8_a.m.");
        assertThat(both(() -> Dates.hour(LocalTime.of(12, 5)))).containsExactly("12_h_05", "12:05_p.m.");
        assertThat(both(() -> Dates.hour(LocalTime.NOON))).containsExactly("12_h", "noon");
        assertThat(both(() -> Dates.hour(LocalTime.MIDNIGHT))).containsExactly("0_h", "midnight");
        assertThat(both(() -> Dates.moment(DAY.atTime(9, 15))))
                .containsExactly("lundi 7_décembre_2026 à_9_h_15", "Monday, December_7, 2026 at_9:15_a.m.");
    }

    @Test
    void amounts() {
        assertThat(both(() -> new Money(1_234_567).display())).containsExactly("12_345,67_$", "$12,345.67");
        assertThat(both(() -> new Money(-500).display())).containsExactly("-5,00_$", "-$5.00");
    }

    private static String[] both(Supplier<String> words) {
        return new String[] {shown(Language.FRENCH, words), shown(Language.ENGLISH, words)};
    }

    private static String shown(Language language, Supplier<String> words) {
        return language.speaking(words).replace('\u00A0', '_').replace('\u202F', '_');
    }
}
