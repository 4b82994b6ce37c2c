package org.guichetloisirs.web;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The citizen's words all stand in the bundle, and nothing in the bundle is dead. */
class TextsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path BUNDLE = Path.of("src/main/resources/org/guichetloisirs/web/Texts.properties");

    private static final Pattern KEY_IN_PAGE = Pattern.compile("\\bt\\['([\\w.-]+)'\\]|texts\\.with\\('([\\w.-]+)'");
    private static final Pattern KEY_IN_CODE = Pattern.compile("(?:plain|with)\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern STRING_IN_CODE = Pattern.compile("\"([\\w.-]+)\"");

    /** Keys put together while a page is rendered; each value that occurs has its text. */
    private static final List<String> PUT_TOGETHER = List.of("status.", "payment-status.", "notice.");

    /** What stands between two tags, without expressions, symbols and comments. */
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<]*)<");

    @Test
    void everyTextThatIsNamedExists() throws IOException {
        Set<String> missing = new TreeSet<>(named());
        missing.removeAll(texts().stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(texts().stringPropertyNames());
        unused.removeAll(named());
        for (String source : read(CODE, ".java")) {
            Matcher strings = STRING_IN_CODE.matcher(source);
            while (strings.find()) {
                unused.remove(strings.group(1));
            }
        }
        unused.removeIf(key -> PUT_TOGETHER.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void noWordStandsInAPage() throws IOException {
        Set<String> words = new TreeSet<>();
        for (String page : read(PAGES, ".xhtml")) {
            String plain = page.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)#\\{.*?\\}", "");
            Matcher between = BETWEEN_TAGS.matcher(plain);
            while (between.find()) {
                String text = between.group(1).replaceAll("&\\w+;", "").strip();
                if (text.matches("(?s).*\\p{L}{2}.*")) {
                    words.add(text);
                }
            }
        }
        assertThat(words).isEmpty();
    }

    private static Set<String> named() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String page : read(PAGES, ".xhtml")) {
            Matcher named = KEY_IN_PAGE.matcher(page);
            while (named.find()) {
                keys.add(named.group(1) == null ? named.group(2) : named.group(1));
            }
        }
        for (String source : read(CODE.resolve("org/guichetloisirs/web/citizen"), ".java")) {
            Matcher named = KEY_IN_CODE.matcher(source);
            while (named.find()) {
                keys.add(named.group(1));
            }
        }
        return keys;
    }

    private static List<String> read(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .map(TextsTest::content)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            texts.load(reader);
        }
        return texts;
    }
}
