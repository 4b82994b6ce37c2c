package org.guichetloisirs.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The templates of mail and documents hold no word; their bundles hold every word, in both languages, and no other. */
class WordedTemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("\\{\\{>([a-z.-]+)}}");
    private static final Pattern VALUE = Pattern.compile("\\{\\{[#^/]?\\w+}}");

    private static Properties words(String bundle, String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(
                RESOURCES.resolve("org/guichetloisirs/core/" + bundle + language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }

    private static List<Path> templates(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates").resolve(folder))) {
            return files.toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({"Mail, mail, subject preheader", "Report, report, title subject file"})
    void everyWordIsInTheBundlesAndUsed(String bundle, String folder, String ofEach) throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : templates(folder)) {
            named.addAll(found(KEY, 1, text(file)));
            String name = file.getFileName().toString().replace(".html.mustache", "");
            if (!name.equals("layout")) {
                Stream.of(ofEach.split(" ")).forEach(part -> named.add(name + "." + part));
            }
        }
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(words(bundle, "").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @CsvSource({"Mail", "Report"})
    void bothLanguagesSayTheSame(String bundle) throws IOException {
        Properties french = words(bundle, "");
        Properties english = words(bundle, "_en");
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(french.stringPropertyNames());
        for (String key : french.stringPropertyNames()) {
            String sentence = english.getProperty(key);
            assertThat(sentence).as(key).isNotBlank().doesNotContain("<", "&");
            assertThat(french.getProperty(key)).as(key).doesNotContain("<", "&");
            assertThat(found(VALUE, 0, sentence)).as(key).isEqualTo(found(VALUE, 0, french.getProperty(key)));
        }
        assertThat(words(bundle, "_fr")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mail", "report"})
    void noWordStandsInATemplate(String folder) throws IOException {
        for (Path file : templates(folder)) {
            String ours = text(file).replaceAll("(?s)<style.*?</style>|<!--.*?-->|\\{\\{.*?}}", " ");
            assertThat(ours.replaceAll("<[^>]*>", " ")).as(file.toString()).doesNotContainPattern("\\p{L}{2}");
            assertThat(ours)
                    .as(file.toString())
                    .doesNotContainPattern("(alt|title|aria-label|summary)=\"[^\"]*\\p{L}{2}");
        }
    }
}
