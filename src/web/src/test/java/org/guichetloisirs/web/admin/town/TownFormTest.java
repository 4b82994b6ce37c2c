package org.guichetloisirs.web.admin.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.guichetloisirs.core.town.TownEdit;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownText;
import org.junit.jupiter.api.Test;

class TownFormTest {

    private static TownProfile town(long version, String name, String phone, String footer) {
        return new TownProfile(
                version,
                name,
                "Saint-Lac",
                phone,
                "info@lac.test",
                "",
                "1, rue du Lac\nSaint-Lac",
                TownText.NONE,
                null,
                TownProfile.DEFAULT_BRAND,
                TownProfile.DEFAULT_ACCENT,
                TownText.NONE,
                TownText.NONE,
                new TownText(footer, ""),
                TownText.NONE,
                false,
                false,
                new TownText("Je déclare.", "I declare."),
                false,
                TownText.NONE,
                null);
    }

    @Test
    void showsWhatIsKeptAndGivesItBack() {
        TownForm form = new TownForm(town(3, "Lac", "+18195550100", "Pied"));
        assertThat(form.version()).isEqualTo(3);
        assertThat(form.values()).containsEntry("phone", "819 555-0100").containsEntry("footerTextFrench", "Pied");
        TownEdit edit = form.edit(true, false);
        assertThat(edit.violations()).isEmpty();
        assertThat(edit.texts().footerText()).isEqualTo(new TownText("Pied", ""));
        assertThat(edit.logoSaysName()).isTrue();
    }

    @Test
    void aFieldLeftEmptyComesFromFacesAsNull() {
        TownForm form = new TownForm(town(3, "Lac", "+18195550100", "Pied"));
        form.values().put("phone", null);
        assertThat(form.edit(false, false).contact().phone()).isEmpty();
    }

    @Test
    void takesOverWhatSomebodyElseSavedAndKeepsWhatWasTyped() {
        TownForm form = new TownForm(town(3, "Lac", "+18195550100", "Pied"));
        form.values().put("name", "Loisirs du Lac");
        form.values().put("address", "1, rue du Lac\r\nSaint-Lac");

        assertThat(form.catchUp(town(4, "Ville de Lac", "+18195550199", "Pied")))
                .containsOnlyKeys("name", "phone")
                .containsEntry("name", "Ville de Lac");

        assertThat(form.text("name")).isEqualTo("Loisirs du Lac");
        assertThat(form.text("phone")).isEqualTo("819 555-0199");
        assertThat(form.version()).isEqualTo(4);
    }

    @Test
    void whatIsSavedOnAnotherPageOfTheSettingsIsNoConflict() {
        TownForm form = new TownForm(town(3, "Lac", "+18195550100", "Pied"));
        assertThat(form.versionFor(town(4, "Lac", "+18195550100", "Pied"))).isEqualTo(4);
        assertThat(form.versionFor(town(4, "Autre", "+18195550100", "Pied"))).isEqualTo(3);
    }

    /** A line of what changed meanwhile is named by its label. */
    @Test
    void everyFieldHasItsLabel() throws IOException {
        Properties words = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/org/guichetloisirs/web/AdminTexts.properties"))) {
            words.load(in);
        }
        assertThat(new TownForm(town(0, "Lac", "", "")).values().keySet())
                .allSatisfy(field -> assertThat(words).containsKey("settings." + field));
    }
}
