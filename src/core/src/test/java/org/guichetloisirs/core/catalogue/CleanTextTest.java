package org.guichetloisirs.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void takesOutWhatTheExportsLeave() {
        assertThat(CleanText.of("  La Sabli\u00E8re petite salle\u00AD ")).isEqualTo("La Sablière petite salle");
        assertThat(CleanText.of("salle&shy;&nbsp;A &amp; B")).isEqualTo("salle A & B");
        assertThat(CleanText.of("L&#39;&eacute;veil<br/>musical")).isEqualTo("L'éveil musical");
        assertThat(CleanText.of("Danse  Cheerleading\u00A0")).isEqualTo("Danse Cheerleading");
        assertThat(CleanText.of("<script>alert(1)</script>Yoga")).isEqualTo("alert(1) Yoga");
        assertThat(CleanText.of("« Portes ouvertes » \"B\" &inconnu;"))
                .isEqualTo("« Portes ouvertes » \"B\" &inconnu;");
        assertThat(CleanText.of("5 < 6 et 7 > 2")).isEqualTo("5 < 6 et 7 > 2");
    }
}
