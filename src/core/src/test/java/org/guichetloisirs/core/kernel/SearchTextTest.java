package org.guichetloisirs.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Laf,laf",
        "boul. St-Joseph,boulevard saint joseph",
        "Boulevard Saint-Joseph,boulevard saint joseph",
        "AV. DES ÉRABLES,avenue des erables",
        "Ste-Thérèse,sainte therese",
        "Cœur-de-Marie,coeur de marie",
        "rue Lafontaine,rue lafontaine"
    })
    void foldsAccentsCaseAndAbbreviations(String typed, String folded) {
        assertThat(SearchText.fold(typed)).isEqualTo(folded);
    }
}
