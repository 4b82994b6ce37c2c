package org.guichetloisirs.core.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.reconciliation.settlement.SettledDay.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettledDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24",
                "20261124",
                "2026/11/24",
                "2026.11.24",
                "2026-11-24 22:31:05",
                "2026-11-24T22:31:05",
                "24 nov. 2026",
                "24 novembre 2026",
                "24-nov-2026",
                "Nov 24, 2026",
                "November 24, 2026",
                "24 Nov 2026",
                "24/11/2026",
                "24-11-2026 22:31",
                " 2026-11-24 "
            })
    void readsFrenchAndEnglishDays(String cell) {
        assertThat(SettledDay.of(cell, Order.DAY_FIRST)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "3 févr. 2027, 2027-02-03",
        "1er août 2026, 2026-08-01",
        "15 juin 2026, 2026-06-15",
        "15 juillet 2026, 2026-07-15",
        "15 Jul 2026, 2026-07-15",
        "4 déc. 2026, 2026-12-04",
        "4 avr 2026, 2026-04-04",
        "4 mai 2026, 2026-05-04",
    })
    void knowsTheMonthsOfBothLanguages(String cell, LocalDate day) {
        assertThat(SettledDay.of(cell, Order.DAY_FIRST)).isEqualTo(day);
    }

    @Test
    void theFileTellsWhatComesFirst() {
        assertThat(SettledDay.of("05/11/2026", Order.DAY_FIRST)).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(SettledDay.of("05/11/2026", Order.MONTH_FIRST)).isEqualTo(LocalDate.of(2026, 5, 11));

        SettledDay.Evidence none = new SettledDay.Evidence();
        none.hear("05/11/2026");
        assertThat(none.order(Order.DAY_FIRST)).isEqualTo(Order.DAY_FIRST);
        assertThat(none.order(Order.MONTH_FIRST)).isEqualTo(Order.MONTH_FIRST);

        SettledDay.Evidence months = new SettledDay.Evidence();
        months.hear("05/11/2026");
        months.hear("11/24/2026");
        months.hear("77/24/2026");
        assertThat(months.order(Order.DAY_FIRST)).isEqualTo(Order.MONTH_FIRST);

        months.hear("24/11/2026");
        assertThatThrownBy(() -> months.order(Order.DAY_FIRST)).hasMessage("settlement.dates-contradict");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hier", "2026-13-01", "2026-02-30", "24/11/26", "11/24/2026", "2026-1124", "24 xyz 2026", "0"
            })
    void refusesWhatIsNoDay(String cell) {
        assertThatThrownBy(() -> SettledDay.of(cell, Order.DAY_FIRST))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("settlement.date-unreadable");
    }
}
