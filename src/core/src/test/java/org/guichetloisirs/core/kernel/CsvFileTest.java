package org.guichetloisirs.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static CsvFile read(String text, Charset charset, String... needed) {
        return CsvFile.read(text.getBytes(charset), List.of(needed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void readsAccentsInTheEncodingsOfTowns(String charset) {
        CsvFile file = read("Type;Nom;Municipalité\nrue;Émile;Québec\n", Charset.forName(charset), "municipalite");
        assertThat(file.rows().get(0).get("nom")).isEqualTo("Émile");
        assertThat(file.rows().get(0).get("municipalité")).isEqualTo("Québec");
    }

    @Test
    void leavesOutTheMarkOfUtf8() {
        CsvFile file = read("\uFEFFnom,prix\nYoga,\"12,50\"\n", StandardCharsets.UTF_8, "nom", "prix");
        assertThat(file.headers()).containsExactly("nom", "prix");
        assertThat(file.rows().get(0).get("prix")).isEqualTo("12,50");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        String text = "nom|prix\nYoga|12\n".replace("|", separator);
        assertThat(read(text, StandardCharsets.UTF_8).rows().get(0).get("prix")).isEqualTo("12");
    }

    @Test
    void saysTheLineThatAnEditorShows() {
        CsvFile file = read("nom,note\nun,\"deux\nlignes\"\n\n,\ndeux,x", StandardCharsets.UTF_8);
        assertThat(file.rows()).extracting(CsvFile.Row::line).containsExactly(2, 6);
        assertThat(file.rows().get(0).get("note")).isEqualTo("deux\nlignes");
        assertThat(file.rows().get(1).content()).isEqualTo("deux | x");
    }

    @Test
    void noticesAShortLineAndFindsTheFirstFilledColumn() {
        CsvFile.Row row = read("a,b,c\n1\n", StandardCharsets.UTF_8).rows().get(0);
        assertThat(row.complete()).isFalse();
        assertThat(row.get("c")).isEmpty();
        assertThat(row.first("c", "b", "a")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "nom\u0000,prix\n", "autre,prix\nYoga,1\n", "<html><body>non</body></html>"})
    void refusesWhatIsNoCsvOrLacksAColumn(String text) {
        assertThatThrownBy(() -> read(text, StandardCharsets.UTF_8, "nom"))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("import.not-a-csv");
    }

    @Test
    void refusesAPicture() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThatThrownBy(() -> CsvFile.read(png, List.of())).hasMessage("import.not-a-csv");
    }
}
