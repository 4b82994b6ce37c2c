package org.guichetloisirs.web.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.town.Colour;
import org.guichetloisirs.core.town.Theme;
import org.guichetloisirs.core.town.TownProfile;
import org.junit.jupiter.api.Test;

class ThemeStyleTest {

    private static final Path STYLE = Path.of("src/main/webapp/resources/css/guichet.css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*([^;]+);");
    private static final Colour BRAND = Colour.of(TownProfile.DEFAULT_BRAND);
    private static final Colour ACCENT = Colour.of(TownProfile.DEFAULT_ACCENT);
    private static final Theme OURS = Theme.of(BRAND, ACCENT);

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (Matcher token = TOKEN.matcher(css.replaceAll("(?s)/\\*.*?\\*/", "")); token.find(); ) {
            tokens.put(token.group(1), token.group(2).strip());
        }
        return tokens;
    }

    /** The tokens of the first block that follows this. */
    private static Map<String, String> block(String css, String beginning) {
        int start = css.indexOf('{', css.indexOf(beginning) + beginning.length() - 1);
        return tokens(css.substring(start, css.indexOf('}', start)));
    }

    /** What a town that chose nothing gets from the pages' own style is what the theme says of it, by day and by night. */
    @Test
    void thePagesStyleIsTheThemeOfATownThatChoseNothing() throws IOException {
        String css = Files.readString(STYLE);
        Map<String, String> day = block(css, ":root {");
        Map<String, String> night = new LinkedHashMap<>(day);
        night.putAll(block(css, "@media (prefers-color-scheme: dark) {\n  :root {"));
        String sheet = ThemeStyle.previewSheet(OURS);
        assertThat(day).containsAllEntriesOf(without(block(sheet, ".preview-day{"), "color-scheme"));
        assertThat(night).containsAllEntriesOf(without(block(sheet, ".preview-night{"), "color-scheme"));
        assertThat(ThemeStyle.path(BRAND, ACCENT)).isNull();
    }

    private static Map<String, String> without(Map<String, String> tokens, String name) {
        assertThat(tokens).hasSizeGreaterThan(15);
        tokens.remove(name);
        return tokens;
    }

    @Test
    void thePagesReplaceTheTokensByDayAndByNight() {
        Theme theme = Theme.of(Colour.of("#7a1f3d"), Colour.of("#ffd166"));
        List<String> blocks = List.of(ThemeStyle.sheet(theme).split("@media \\(prefers-color-scheme:dark\\)"));
        assertThat(tokens(blocks.get(0)))
                .containsEntry("brand", "#7a1f3d")
                .containsEntry("accent", "#ffd166")
                .containsEntry("on-brand", "#ffffff")
                .hasSize(7);
        assertThat(tokens(blocks.get(1)))
                .containsEntry("brand", theme.dark().brand().hex())
                .hasSize(7);
    }

    @Test
    void theAddressSaysTheColoursAndTheSheet() {
        String path = ThemeStyle.path(Colour.of("#7a1f3d"), Colour.of("#ffd166"));
        assertThat(path).matches("/theme/7a1f3d-ffd166\\.css\\?v=[0-9a-f]+");
        assertThat(ThemeStyle.path(Colour.of("#7a1f3d"), Colour.of("#ffd166"))).isEqualTo(path);
        assertThat(ThemeStyle.path(Colour.of("#0a6b2e"), Colour.of("#ffd166"))).startsWith("/theme/0a6b2e-ffd166");
        assertThat(ThemeStyle.previewPath(BRAND, ACCENT)).isEqualTo("/theme/preview/0b4f6c-f2b134.css");
    }
}
