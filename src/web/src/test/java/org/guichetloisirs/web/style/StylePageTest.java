package org.guichetloisirs.web.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetloisirs.web.tags.TagLibrary;
import org.junit.jupiter.api.Test;

/** The style page shows everything, truly, in its own words. */
class StylePageTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path PARTS = PAGES.resolve("WEB-INF/style");
    private static final Path BUNDLE = Path.of("src/main/resources/org/guichetloisirs/web/StyleTexts.properties");
    private static final Pattern KEY = Pattern.compile("\\bst\\['([\\w.-]+)'\\]");
    private static final Pattern KEY_IN_CODE = Pattern.compile("word\\(\"([\\w.-]+)\"\\)");
    /** What only makes sense inside another tag, or is no part of a page. */
    private static final Set<String> NOT_SHOWN = Set.of("body", "sample", "nonce");

    @Test
    void everyTagIsShownInASample() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String source : samples().all().values()) {
            Matcher tag = Pattern.compile("<g:(\\w+)").matcher(source);
            while (tag.find()) {
                shown.add(tag.group(1));
            }
        }
        Set<String> declared = new TreeSet<>();
        try (InputStream declaration = Files.newInputStream(PAGES.resolve(TagLibrary.FILE.substring(1)))) {
            TagLibrary.read(declaration).all().stream()
                    .map(TagLibrary.Declared::name)
                    .forEach(declared::add);
        }
        declared.removeAll(NOT_SHOWN);
        assertThat(shown).containsAll(declared);
    }

    @Test
    void everySampleHasItsSource() throws IOException {
        int samples = 0;
        for (String file : Samples.FILES) {
            samples += read(PARTS.resolve(file)).split("<g:sample ", -1).length - 1;
        }
        assertThat(samples().all()).hasSize(samples);
    }

    @Test
    void everyFileOfSamplesIsKnown() throws IOException {
        try (Stream<Path> files = Files.list(PARTS)) {
            Set<String> withSamples = files.filter(file -> read(file).contains("<g:sample "))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
            assertThat(Samples.FILES).containsExactlyInAnyOrderElementsOf(withSamples);
        }
    }

    @Test
    void itsWordsAllExistAndAreAllUsed() throws IOException {
        Set<String> named = new TreeSet<>();
        List<Path> files = new ArrayList<>(List.of(
                PAGES.resolve("guide-de-style.xhtml"),
                PAGES.resolve("WEB-INF/tags/sample.xhtml"),
                Path.of("src/main/java/org/guichetloisirs/web/style/GuideDeStylePage.java")));
        try (Stream<Path> parts = Files.list(PARTS)) {
            parts.forEach(files::add);
        }
        for (Path file : files) {
            for (Pattern pattern : List.of(KEY, KEY_IN_CODE)) {
                Matcher key = pattern.matcher(read(file));
                while (key.find()) {
                    named.add(key.group(1));
                }
            }
        }
        GuideDeStylePage.STATES.forEach(state -> named.add("state." + state));
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            words.load(reader);
        }
        assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everyFieldThatTheStateOfErrorsNamesIsOnThePage() throws IOException {
        String fields = read(PARTS.resolve("fields.xhtml"));
        assertThat(GuideDeStylePage.FIELDS)
                .allSatisfy(field -> assertThat(fields).contains(" id=\"" + field + "\""));
    }

    @Test
    void everyColourHasItsSwatch() throws IOException {
        String rules = read(PAGES.resolve("resources/css/style-guide.css"));
        assertThat(palette().names()).isNotEmpty().allSatisfy(name -> assertThat(rules)
                .contains(".swatch-" + name + " "));
    }

    @Test
    void ourColoursAreReadByDayAndByNight() throws IOException {
        assertThat(palette().day()).filteredOn(pair -> !pair.enough()).isEmpty();
        assertThat(palette().night()).filteredOn(pair -> !pair.enough()).isEmpty();
    }

    @Test
    void contrastIsMeasuredAsWcagDoes() {
        assertThat(Palette.contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(Palette.contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
        assertThat(Palette.contrast("#0b4f6c", "#0b4f6c")).isEqualTo(1.0);
    }

    private static Samples samples() throws IOException {
        return new Samples(file -> Files.readString(PARTS.resolve(file)));
    }

    private static Palette palette() throws IOException {
        return Palette.of(Files.readString(PAGES.resolve("resources/css/guichet.css")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
