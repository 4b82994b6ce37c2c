package org.guichetloisirs.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2j3k4", "H2J 3K4", " h2j-3k4 "})
    void readsAPostalCodeHoweverItIsTyped(String typed) {
        assertThat(new PostalCode(typed).value()).isEqualTo("H2J 3K4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H2J 3K", "D2J 3K4", "W2J 3K4", "H2O 3K4", "<script>", "12345"})
    void refusesWhatIsNoPostalCode(String typed) {
        assertThatThrownBy(() -> new PostalCode(typed)).isInstanceOf(BusinessRuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(819) 555-0123", "819-555-0123", "8195550123", "+1 819 555 0123", "1-819-555-0123"})
    void readsATelephoneHoweverItIsTyped(String typed) {
        assertThat(new PhoneNumber(typed).value()).isEqualTo("+18195550123");
        assertThat(new PhoneNumber(typed).display()).isEqualTo("819 555-0123");
    }

    @Test
    void keepsAnExtension() {
        assertThat(new PhoneNumber("819 555-0123 poste 12").display()).isEqualTo("819 555-0123 poste 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "555", "téléphone", "<script>alert(1)</script>"})
    void refusesWhatIsNoTelephone(String typed) {
        assertThatThrownBy(() -> new PhoneNumber(typed))
                .isInstanceOf(BusinessRuleViolation.class)
                .extracting(e -> ((BusinessRuleViolation) e).sentence())
                .asString()
                .contains("819 555-0123");
    }

    @Test
    void readsAnEmailAddressInAnyCase() {
        assertThat(new EmailAddress(" Marie.Tremblay@Exemple.CA ").value()).isEqualTo("marie.tremblay@exemple.ca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "marie", "marie@", "@exemple.ca", "marie@exemple", "a b@exemple.ca", "<script>@x.ca"})
    void refusesWhatIsNoEmailAddress(String typed) {
        assertThatThrownBy(() -> new EmailAddress(typed)).isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void showsMoneyAsQuebecWritesIt() {
        assertThat(Money.ofDollars("1234.5").display().replaceAll("[\\u00A0\\u202F]", " "))
                .isEqualTo("1 234,50 $");
    }

    @Test
    void roundsOnceHalfUpOnTheCent() {
        assertThat(new Money(1000).times(new BigDecimal("0.09975"))).isEqualTo(new Money(100));
        assertThat(new Money(5).times(new BigDecimal("0.5"))).isEqualTo(new Money(3));
    }
}
