package org.guichetloisirs.web.admin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichetloisirs.core.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeImportPageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"15|1500", "15,00|1500", "15.5|1550", "15,05 $|1505", "1 200,00 $|120000", "0|0"})
    void anAmountIsReadAsItIsWritten(String typed, long cents) {
        assertThat(ProgrammeImportPage.amount(typed)).isEqualTo(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "quinze", "15,005", "1e3", "10000", "15,,0", "<script>"})
    void whatIsNoAmountIsRefused(String typed) {
        assertThat(ProgrammeImportPage.amount(typed)).isNull();
    }

    @Test
    void nothingTypedIsNoSupplement() {
        assertThat(ProgrammeImportPage.amount(null)).isEqualTo(Money.ZERO);
        assertThat(ProgrammeImportPage.amount(" ")).isEqualTo(Money.ZERO);
    }

    @Test
    void placesAreAWholeNumberFromOne() {
        assertThat(ProgrammeImportPage.capacity(" 20 ")).isEqualTo(20);
        assertThat(ProgrammeImportPage.capacity("9999")).isEqualTo(9999);
        for (String typed : new String[] {null, "", "0", "-1", "10000", "2,5", "vingt"}) {
            assertThat(ProgrammeImportPage.capacity(typed)).as(typed).isNull();
        }
    }
}
