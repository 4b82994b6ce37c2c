package org.guichetloisirs.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import org.guichetloisirs.core.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type as an amount. */
class MoneyConverterTest {

    private final MoneyConverter converter = new MoneyConverter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|1200",
                "12.5|1250",
                "12,5|1250",
                "12,50 $|1250",
                "12,50\u00A0$|1250",
                "$12.50|1250",
                "12 $|1200",
                "12,|1200",
                "0|0",
                "0,00 $|0",
                "0,05|5",
                "12 345,67 $|1234567",
                "12\u00A0345,67\u00A0$|1234567",
                "12\u202F345,67|1234567",
                "12,345.67|1234567",
                "$1,234,567.00|123456700",
                "9999999,99|999999999"
            })
    void isRead(String typed, long cents) {
        assertThat(converter.getAsObject(null, null, typed)).isEqualTo(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "douze",
                "-5",
                "12,345",
                "12.345",
                "1.2.3",
                "1,2,3",
                ",50",
                "$",
                "12 $ $",
                "1e3",
                "12,50 €",
                "10000000",
                "1,23.45",
                "٣"
            })
    void isRefusedWithASentence(String typed) {
        assertThatThrownBy(() -> converter.getAsObject(null, null, typed))
                .isInstanceOfSatisfying(ConverterException.class, refused -> assertThat(
                                refused.getFacesMessage().getSummary())
                        .contains("montant")
                        .contains("12,50"));
    }

    @Test
    void nothingIsNothing() {
        assertThat(converter.getAsObject(null, null, "  ")).isNull();
        assertThat(converter.getAsString(null, null, null)).isEmpty();
    }

    @Test
    void whatIsShownIsReadAgain() {
        Money amount = new Money(1234567);
        String shown = converter.getAsString(null, null, amount);

        assertThat(shown.replaceAll("[\u00A0\u202F]", " ")).isEqualTo("12 345,67 $");
        assertThat(converter.getAsObject(null, null, shown)).isEqualTo(amount);
    }
}
