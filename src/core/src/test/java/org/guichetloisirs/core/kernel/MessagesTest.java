package org.guichetloisirs.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The core's sentences: each rule that the code can break has one, in both languages, and each can be printed. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path SENTENCES = Path.of("src/main/resources/org/guichetloisirs/core");

    /** Literals that are keys by where they stand. */
    private static final Pattern RULE = Pattern.compile(
            "(?:new BusinessRuleViolation|Messages\\.text|reopen)\\([^\";]*?\"([a-z]+\\.[a-z0-9.-]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)");

    /** The same in both languages because both languages have the word. */
    private static final Set<String> SAME_WORD =
            Set.of("catalogue.column-dates", "catalogue.column-taxes", "catalogue.tax-taxable");

    /**
     * French that is no sentence of ours: signs that are folded away, the demonstration's families and places, names
     * that are stored once and stay (a season, a category, the system in the audit trail), the town's own first texts.
     */
    private static final Set<String> NO_SENTENCES = Set.of(
            "kernel/SearchText",
            "payment/moneris/RequestXml",
            "catalogue/CleanText",
            "catalogue/ProgrammeRow",
            "catalogue/DemoProgramme",
            "catalogue/DemoSeason",
            "household/DemoFamilies",
            "platform/DemoData",
            "staff/Caller",
            "town/TownDefaults");

    private static Properties french() throws IOException {
        return properties("Messages.properties");
    }

    private static Properties english() throws IOException {
        return properties("Messages_en.properties");
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(SENTENCES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, Path... folders) throws IOException {
        Set<String> all = new TreeSet<>();
        for (Path folder : folders) {
            for (Path file : classes(folder)) {
                pattern.matcher(text(file)).results().forEach(literal -> all.add(literal.group(1)));
            }
        }
        return all;
    }

    private static Set<String> holes(String sentence) {
        return HOLE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRuleHasItsSentence() throws IOException {
        Set<String> keys = found(RULE, SOURCES);
        assertThat(keys).hasSizeGreaterThan(30).contains("checkout.card-declined", "checkout.hold-expired");
        assertThat(french().stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(french().stringPropertyNames());
        unused.removeAll(found(LITERAL, SOURCES, Path.of("../web/src/main/java")));
        assertThat(unused).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties french = french();
        Properties english = english();
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(french.stringPropertyNames());
        for (String key : french.stringPropertyNames()) {
            String sentence = french.getProperty(key);
            assertThat(holes(english.getProperty(key))).as(key).isEqualTo(holes(sentence));
            if (!SAME_WORD.contains(key)) {
                assertThat(english.getProperty(key)).as(key).isNotEqualTo(sentence);
            }
        }
        assertThat(properties("Messages_fr.properties")).isEmpty();
    }

    /** An apostrophe that is not doubled disappears, and what follows it is no longer filled in. */
    @Test
    void everySentenceCanBeFilledIn() throws IOException {
        for (Language language : Language.values()) {
            Properties sentences = language == Language.ENGLISH ? english() : french();
            for (String key : sentences.stringPropertyNames()) {
                String sentence = sentences.getProperty(key);
                assertThat(sentence).as(key).isNotBlank();
                assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
                int arguments = new MessageFormat(sentence, language.locale()).getFormatsByArgumentIndex().length;
                Object[] given = Stream.generate(() -> 7).limit(arguments).toArray();
                String filled = language.speaking(() -> Messages.text(key, given));
                assertThat(HOLE.matcher(filled).find()).as(key).isFalse();
            }
        }
    }

    /** A French word in the code would stay French on an English page. */
    @Test
    void noSentenceStandsInTheCode() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Path file : classes(SOURCES)) {
            String name = SOURCES.resolve("org/guichetloisirs/core")
                    .relativize(file)
                    .toString()
                    .replace('\\', '/')
                    .replace(".java", "");
            if (NO_SENTENCES.contains(name)) {
                continue;
            }
            String code = text(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
            LITERAL.matcher(code)
                    .results()
                    .map(literal -> literal.group(1))
                    .filter(literal -> literal.matches("(?s).*[À-ÖØ-öø-ÿœŒ«»].*"))
                    .forEach(literal -> words.add(name + ": " + literal));
        }
        assertThat(words).isEmpty();
    }
}
