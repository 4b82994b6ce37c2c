package org.guichetloisirs.core.household;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeisureCardTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345674", "00000000", "79927398"})
    void knowsNumbersThatCheck(String number) {
        // 7992739 with its check digit 8: computed by hand after ISO/IEC 7812-1 annex B.
        assertThat(LeisureCard.valid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1234567", "123456744", "1234567a", "", "１２３４５６７４"})
    void refusesTheOthers(String number) {
        assertThat(LeisureCard.valid(number)).isFalse();
    }

    @Property
    void noticesEveryDigitMistyped(@ForAll @IntRange(max = 7) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        String card = LeisureCard.random();
        assertThat(LeisureCard.valid(card)).isTrue();
        char[] digits = card.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);
        assertThat(LeisureCard.valid(new String(digits))).isFalse();
    }
}
