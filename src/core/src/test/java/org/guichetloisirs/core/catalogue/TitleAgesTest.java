package org.guichetloisirs.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleAgesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Patinage, initiation, 4 ans et +|48||4 ans et plus",
                "Patinage 4 ans et plus|48||4 ans et plus",
                "Initiation 4ans +|48||4 ans et plus",
                "Éveil 3-5 ans|36|71|3 à 5 ans",
                "Éveil 3 – 5 ans|36|71|3 à 5 ans",
                "Mini-basket (6 à 12 ans)|72|155|6 à 12 ans",
                "Soccer 5 et 6 ans|60|83|5 à 6 ans",
                "Bébé nageur parent-enfant 6-18 mois|6|18|6 à 18 mois",
                "Parent-enfant 18 mois à 3 ans|18|47|18 mois à 3 ans",
                "Comptines, 18 mois|18||18 mois et plus",
                "Ballet 4 ans|48|59|4 ans",
                "Danse 50+|600||50 ans et plus",
                "Accès libre 18 ans + femmes|216||18 ans et plus",
                "Natation dès 6 ans|72||6 ans et plus",
                "Piscine à partir de 16 ans|192||16 ans et plus",
                "Jeux libres, 6 ans et moins||83|6 ans et moins",
                "Jeux libres, moins de 6 ans||71|5 ans et moins",
            })
    void readsTheAgesOfATitle(String title, Integer min, Integer max, String label) {
        assertThat(TitleAges.of(title)).isEqualTo(new TitleAges(min, max));
        assertThat(AgeText.label(min, max)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Karaté",
                "Surveillance animée/10 séances",
                "Espagnol, intermédiaire 3",
                "Fête de 2015",
                "Éveil musical parent-enfant",
                "Natation niveau 2+",
                "12 à 6 ans",
                "Le club des 999 ans"
            })
    void takesNoOtherNumberForAnAge(String title) {
        assertThat(TitleAges.of(title)).isEqualTo(TitleAges.NONE);
    }
}
