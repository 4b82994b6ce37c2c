package org.guichetloisirs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same word for the same thing everywhere: what src/docs/glossaire.md says is held against every text. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("../docs/glossaire.md");
    private static final List<Path> ROOMS = List.of(Path.of("src/main"), Path.of("../core/src/main"));
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");
    /** What stands in a text but is not read: a value, a tag of a mail, a reference of the help. */
    private static final Pattern NOT_READ =
            Pattern.compile("\\{\\{[^}]*}}|\\{\\w+:[\\w.-]+}|<style.*?</style>|<[^>]*>", Pattern.DOTALL);

    private enum Tongue {
        FRENCH(0, 4),
        ENGLISH(1, 5);

        private final int term;
        private final int forbidden;

        Tongue(int term, int forbidden) {
            this.term = term;
            this.forbidden = forbidden;
        }

        boolean speaks(String bundle) {
            return bundle.endsWith("_en.properties") == (this == ENGLISH);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTextUsesAnotherWord(Tongue tongue) throws IOException {
        Map<String, String> texts = texts(tongue);
        assertThat(texts).hasSizeGreaterThan(900);
        Set<String> wrong = new TreeSet<>();
        for (List<String> row : rows()) {
            for (String word : words(row.get(tongue.forbidden))) {
                Pattern pattern = pattern(word);
                texts.forEach((where, text) -> {
                    if (pattern.matcher(text).find()) {
                        wrong.add(where + ": «" + word + "», write «" + row.get(tongue.term) + "»: " + text);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTermOfTodayIsRead(Tongue tongue) throws IOException {
        String everything = String.join("\n", texts(tongue).values());
        List<String> unread = today().stream()
                .map(row -> row.get(tongue.term))
                .filter(term -> !pattern(term + "*").matcher(everything).find())
                .toList();
        assertThat(unread).isEmpty();
    }

    @Test
    void everyClassThatIsNamedExists() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (Path room : ROOMS) {
            for (Path file : files(room, ".java")) {
                classes.add(file.getFileName().toString().replace(".java", ""));
            }
        }
        Set<String> named = new TreeSet<>();
        for (List<String> row : rows()) {
            Matcher code = CODE.matcher(row.get(2));
            while (code.find()) {
                named.add(code.group(1));
            }
        }
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(classes).containsAll(named);
    }

    /** The test itself sees what it is to see. */
    @Test
    void aWordIsFoundByItsBeginningOrWhole() {
        assertThat(pattern("réserv*").matcher("Réservez une place").find()).isTrue();
        assertThat(pattern("siège").matcher("les sièges").find()).isTrue();
        assertThat(pattern("sac").matcher("un sachet").find()).isFalse();
        assertThat(pattern("chariot").matcher("Votre chariot.").find()).isTrue();
        assertThat(pattern("panier d'achat").matcher("le panier d’achat").find())
                .isTrue();
    }

    private static Pattern pattern(String word) {
        boolean beginning = word.endsWith("*");
        String whole = Pattern.quote(beginning ? word.substring(0, word.length() - 1) : word)
                .replace("'", "\\E['’]\\Q")
                .replace(" ", "\\E[ \u00a0]\\Q");
        // A plural is the same word.
        String end = beginning ? "" : "[sx]?(?![\\p{L}\\d-])";
        return Pattern.compile("(?<![\\p{L}\\d-])" + whole + end, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<List<String>> today() throws IOException {
        return rows(Files.readString(GLOSSARY).split("\n## Ce qui viendra", 2)[0]);
    }

    private static List<List<String>> rows() throws IOException {
        return rows(Files.readString(GLOSSARY));
    }

    private static List<List<String>> rows(String glossary) {
        List<List<String>> rows = new ArrayList<>();
        for (String line :
                glossary.lines().filter(line -> line.startsWith("| ")).toList()) {
            List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1))
                    .map(String::strip)
                    .collect(Collectors.toCollection(ArrayList::new));
            assertThat(cells).as(line).hasSize(7);
            if (!cells.get(0).equals("Français")) {
                rows.add(cells);
            }
        }
        assertThat(rows).hasSizeGreaterThan(20);
        return rows;
    }

    /** Every text of this language by where it stands; a mail's frame is read in both. */
    private static Map<String, String> texts(Tongue tongue) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path room : ROOMS) {
            for (Path bundle : files(room.resolve("resources/org"), ".properties")) {
                String name = bundle.getFileName().toString();
                if (tongue.speaks(name)) {
                    Properties properties = new Properties();
                    try (Reader reader = Files.newBufferedReader(bundle)) {
                        properties.load(reader);
                    }
                    properties.forEach((key, text) -> texts.put(name + " " + key, read(text.toString())));
                }
            }
        }
        for (Path template : files(Path.of("../core/src/main/resources/templates"), ".mustache")) {
            texts.put(template.getFileName().toString(), read(Files.readString(template)));
        }
        return texts;
    }

    /** The text as it is read: an apostrophe that a message format doubles is one. */
    private static String read(String text) {
        return NOT_READ.matcher(text).replaceAll(" ").replace("''", "'").strip();
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
