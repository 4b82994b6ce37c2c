package org.guichetloisirs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the web module stands in a bundle, in both languages; none stands in a page, a script or the code. */
class BundlesTest {

    private static final Path WORDS = Path.of("src/main/resources/org/guichetloisirs/web");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java/org/guichetloisirs/web");

    /** The same in both languages because both languages have the word, or because it is no word. */
    private static final Map<String, Set<String>> SAME_WORD = Map.of(
            "Texts",
            Set.of(
                    "menu.open",
                    "journey.registration.confirmation",
                    "activities.catalogue.button",
                    "pages.page",
                    "group.dates.label",
                    "group.code",
                    "totals.total",
                    "confirmation.date"),
            "AdminTexts",
            Set.of("brand", "keys.ctrl", "menu.open", "night.net", "none", "seasons.code"));

    /** Literals of several words that nobody reads: a style for the gateway's frame, what a metric is, XML, HTML's marks, a header. */
    private static final Set<String> NO_SENTENCES = Set.of(
            "citizen/checkout/PaymentPage.java",
            "monitoring/NightGauges.java",
            "security/SignInMechanism.java",
            "shared/PlainErrorPage.java",
            "shared/SecurityHeadersFilter.java",
            "town/Kept.java");

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern SCRIPT_LITERAL = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'");
    private static final Pattern FRENCH_SIGN = Pattern.compile("[À-ÖØ-öø-ÿœŒ«»’…]");
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,}[,.:]? \\p{L}{2,}");

    /** Attributes that are read aloud or shown; others carry names, classes and addresses. */
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile(
            "\\s(title|alt|placeholder|aria-label|aria-description|aria-roledescription|label|hint|heading|text|legend"
                    + "|itemLabel|header|summary|once|lead|data-(?:once|left|warning|over|label|empty))=\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"Texts", "AdminTexts"})
    void bothLanguagesSayTheSame(String bundle) throws IOException {
        Properties french = properties(bundle + ".properties");
        Properties english = properties(bundle + "_en.properties");
        assertThat(french.stringPropertyNames()).hasSizeGreaterThan(100);
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(french.stringPropertyNames());
        Set<String> same = new TreeSet<>();
        for (String key : french.stringPropertyNames()) {
            String sentence = french.getProperty(key);
            assertThat(holes(english.getProperty(key))).as(key).isEqualTo(holes(sentence));
            if (english.getProperty(key).equals(sentence)) {
                same.add(key);
            }
        }
        assertThat(same).isEqualTo(new TreeSet<>(SAME_WORD.get(bundle)));
    }

    /** Without it a server that was set up in English would answer in English where French is asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"Texts", "AdminTexts"})
    void frenchIsTheBundleThatIsFoundFirst(String bundle) throws IOException {
        assertThat(properties(bundle + "_fr.properties")).isEmpty();
    }

    /** An apostrophe that is not doubled disappears, and what follows it is no longer filled in. */
    @ParameterizedTest
    @ValueSource(strings = {"Texts", "AdminTexts", "Texts_en", "AdminTexts_en"})
    void everyTextWithAValueCanBeFilledIn(String bundle) throws IOException {
        Properties texts = properties(bundle + ".properties");
        Locale locale = bundle.endsWith("_en") ? Locale.CANADA : Locale.CANADA_FRENCH;
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            if (HOLE.matcher(text).find()) {
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                int values = new MessageFormat(text, locale).getFormatsByArgumentIndex().length;
                Object[] given = Stream.generate(() -> 7).limit(values).toArray();
                String filled = new MessageFormat(text, locale).format(given);
                assertThat(HOLE.matcher(filled).find()).as(key).isFalse();
            } else {
                // Read as it stands: a doubled apostrophe would be seen.
                assertThat(text).as(key).doesNotContain("''");
            }
        }
    }

    /** As the Office québécois de la langue française sets them: a no-break space with : « » % and $, none before ; ! ? */
    @ParameterizedTest
    @ValueSource(strings = {"Texts", "AdminTexts"})
    void frenchIsSetAsInQuebec(String bundle) throws IOException {
        Properties texts = properties(bundle + ".properties");
        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key))
                    .as(key)
                    .doesNotContainPattern("[ \\u00A0\\u202F][;!?]")
                    .doesNotContainPattern(" [:»%]| \\$")
                    .doesNotContainPattern("\\p{L}:(?!\\p{Graph})")
                    .doesNotContainPattern("« ");
        }
    }

    @Test
    void everyTextOfTheBackOfficeIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(properties("AdminTexts.properties").stringPropertyNames());
        String everything = String.join("\n", read(PAGES, ".xhtml")) + String.join("\n", read(CODE, ".java"));
        unused.removeIf(key -> isNamed(everything, key));
        // Put together from two parts that are named: 'payments.state.' and a state, a kind and '.created'.
        unused.removeIf(key -> dots(key).anyMatch(dot -> isNamed(everything, key.substring(0, dot + 1))));
        unused.removeIf(key -> dots(key)
                .anyMatch(
                        dot -> isNamed(everything, key.substring(0, dot)) && isNamed(everything, key.substring(dot))));
        assertThat(unused).isEmpty();
    }

    @Test
    void noWordIsSpokenByAnAttribute() throws IOException {
        Set<String> words = new TreeSet<>();
        for (String page : read(PAGES, ".xhtml")) {
            String plain = page.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)#\\{.*?\\}", "");
            SPOKEN_ATTRIBUTE
                    .matcher(plain)
                    .results()
                    .filter(attribute -> attribute.group(2).matches("(?s).*\\p{L}{2}.*"))
                    .forEach(attribute -> words.add(attribute.group().strip()));
        }
        assertThat(words).isEmpty();
    }

    /** Scripts find their words in data attributes, where the page put them in its language. */
    @Test
    void noWordStandsInAScript() throws IOException {
        Set<String> words = new TreeSet<>();
        List<String> scripts = read(PAGES, ".js");
        assertThat(scripts).hasSizeGreaterThan(3);
        for (String script : scripts) {
            String code = script.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "");
            SCRIPT_LITERAL
                    .matcher(code)
                    .results()
                    // A selector names elements: querySelector('main form').
                    .filter(literal -> !code.substring(0, literal.start())
                            .matches("(?s).*(querySelector(All)?|closest|matches)\\("))
                    .map(literal -> literal.group(1))
                    .filter(literal -> FRENCH_SIGN.matcher(literal).find()
                            || TWO_WORDS.matcher(literal).find())
                    .filter(literal -> !literal.equals("use strict"))
                    .forEach(words::add);
        }
        assertThat(words).isEmpty();
    }

    /** What has several words, or a sign that only French has, is for the log or for whoever reads a stack trace. */
    @Test
    void noSentenceStandsInTheCode() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Path file : files(CODE, ".java")) {
            String name = CODE.relativize(file).toString().replace('\\', '/');
            if (NO_SENTENCES.contains(name) || name.startsWith("style/")) {
                continue;
            }
            String code = content(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
            LITERAL.matcher(code)
                    .results()
                    .filter(literal -> FRENCH_SIGN.matcher(literal.group(1)).find()
                            || TWO_WORDS.matcher(literal.group(1)).find())
                    .filter(literal ->
                            !statement(code, literal.start()).matches("(?s).*(LOG\\s*\\.|new \\w*Exception\\().*"))
                    .forEach(literal -> words.add(name + ": " + literal.group(1)));
        }
        assertThat(words).isEmpty();
    }

    private static String statement(String code, int at) {
        int start = Math.max(code.lastIndexOf(';', at), code.lastIndexOf('{', at));
        return code.substring(start + 1, at);
    }

    private static boolean isNamed(String sources, String part) {
        return sources.contains("'" + part + "'") || sources.contains("\"" + part + "\"");
    }

    private static Stream<Integer> dots(String key) {
        return IntStream.range(0, key.length())
                .filter(at -> key.charAt(at) == '.')
                .boxed();
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static List<String> read(Path folder, String end) throws IOException {
        return files(folder, end).stream().map(BundlesTest::content).toList();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
