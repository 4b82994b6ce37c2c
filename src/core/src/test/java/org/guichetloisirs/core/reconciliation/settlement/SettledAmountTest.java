package org.guichetloisirs.core.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettledAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45|4500",
                "45.00|4500",
                "45,00|4500",
                "45,5|4550",
                "45.5|4550",
                "0,01|1",
                "1 234,50|123450",
                "1\u00A0234,50\u00A0$|123450",
                "1\u202F234\u202F567,89 $|123456789",
                "1\u2009234,50|123450",
                "1,234.50|123450",
                "$1,234.50|123450",
                "1,234,567.89|123456789",
                "1.234,50|123450",
                "1,234|123400",
                "1 234|123400",
                "CA$45.00|4500",
                "45,00 $ CA|4500",
                "45.00 CAD|4500",
                "-45,00|-4500",
                "\u221245,00 $|-4500",
                "45.00-|-4500",
                "-$45.00|-4500",
                "$-45.00|-4500",
                "(45.00)|-4500",
                "(1 045,00 $)|-104500",
                "45.00 CR|-4500",
                "+45.00|4500",
            })
    void readsFrenchAndEnglishAmounts(String cell, long cents) {
        assertThat(SettledAmount.of(cell)).isEqualTo(new Money(cents));
    }

    /** What could be two amounts is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "$",
                "-",
                "abc",
                "1.234",
                "12.345",
                "0,500",
                "1,23,456",
                "1 2",
                "12 34,50",
                "1,234,50",
                "45.005",
                "--45",
                "45.00 45.00",
                "1e5",
                "4500 points",
                "99999999999999999999",
                "٤٥"
            })
    void refusesWhatIsNoneOrCouldBeTwo(String cell) {
        assertThatThrownBy(() -> SettledAmount.of(cell))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("settlement.amount-unreadable");
    }
}
