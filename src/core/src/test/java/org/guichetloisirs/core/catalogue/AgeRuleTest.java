package org.guichetloisirs.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeRuleTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 11);
    private final AgeRule fourToSix = new AgeRule(48, 83, FIRST_DAY);

    @Test
    void admitsFromTheBirthdayToTheDayBeforeTheLastOne() {
        assertThat(fourToSix.admits(LocalDate.of(2023, 1, 11))).isTrue();
        assertThat(fourToSix.admits(LocalDate.of(2023, 1, 12))).isFalse();
        assertThat(fourToSix.admits(LocalDate.of(2020, 1, 12))).isTrue();
        assertThat(fourToSix.admits(LocalDate.of(2020, 1, 11))).isFalse();
    }

    @Test
    void countsOnItsReferenceDay() {
        LocalDate birth = LocalDate.of(2023, 3, 1);
        assertThat(fourToSix.admits(birth)).isFalse();
        assertThat(fourToSix.on(LocalDate.of(2027, 3, 1)).admits(birth)).isTrue();
    }

    @Test
    void admitsEverybodyWithoutBounds() {
        AgeRule all = new AgeRule(null, null, FIRST_DAY);
        assertThat(all.admits(LocalDate.of(1920, 1, 1))).isTrue();
        assertThat(all.admits(LocalDate.of(2027, 6, 1))).isTrue();
        assertThat(all.label()).isEqualTo("Pour tous");
    }

    @Test
    void saysTheAgeAsOneWould() {
        assertThat(fourToSix.ageOf(LocalDate.of(2025, 7, 11))).isEqualTo("18 mois");
        assertThat(fourToSix.ageOf(LocalDate.of(2019, 7, 11))).isEqualTo("7 ans");
    }
}
