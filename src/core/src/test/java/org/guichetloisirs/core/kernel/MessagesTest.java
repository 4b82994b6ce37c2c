package org.guichetloisirs.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The core's sentences: each rule that the code can break has one, and each can be printed. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path SENTENCES = Path.of("src/main/resources/org/guichetloisirs/core/Messages.properties");

    /** Literals that are keys by where they stand. */
    private static final Pattern RULE = Pattern.compile(
            "(?:new BusinessRuleViolation|Messages\\.text|reopen)\\([^\";]*?\"([a-z]+\\.[a-z0-9.-]+)\"");

    private static Properties sentences() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(SENTENCES)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> keysOfTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::text)
                    .flatMap(source -> RULE.matcher(source).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleHasItsSentence() throws IOException {
        Set<String> keys = keysOfTheCode();
        assertThat(keys).hasSizeGreaterThan(30).contains("checkout.card-declined", "checkout.hold-expired");
        assertThat(sentences().stringPropertyNames()).containsAll(keys);
    }

    /** An apostrophe that is not doubled disappears, and what follows it is no longer filled in. */
    @Test
    void everySentenceCanBeFilledIn() throws IOException {
        Properties sentences = sentences();
        for (String key : sentences.stringPropertyNames()) {
            String sentence = sentences.getProperty(key);
            assertThat(sentence).as(key).isNotBlank();
            assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
            int arguments = new MessageFormat(sentence, Messages.FRENCH).getFormatsByArgumentIndex().length;
            Object[] given = Stream.generate(() -> "«xyz»").limit(arguments).toArray();
            String filled = Messages.text(key, given);
            Matcher hole = Pattern.compile("\\{\\d").matcher(filled);
            assertThat(hole.find()).as(key).isFalse();
        }
    }
}
