package org.guichetloisirs.web.citizen.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help names what is on the screens, every step is explained, and nothing in its bundle is dead. */
class HelpTextsTest {

    private static final Path WORDS = Path.of("src/main/resources/org/guichetloisirs/web");
    private static final Path PAGES = Path.of("src/main/webapp");

    private static final Pattern KEY_IN_PAGE = Pattern.compile("\\bhelp\\['([\\w.-]+)'\\]");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("getString\\(\"([\\w.-]+)\"\\)|texts\\.text\\(\"([\\w.-]+)\"\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\{(\\w+):([\\w.-]+)}");
    private static final Pattern HELP_STEP = Pattern.compile("name=\"helpStep\" value=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyReferenceLeadsSomewhere(String language) throws IOException {
        Properties screens = load("Texts.properties");
        Properties help = load("HelpTexts" + language + ".properties");
        Set<String> wrong = new TreeSet<>();
        for (String key : help.stringPropertyNames()) {
            String text = help.getProperty(key);
            Matcher reference = REFERENCE.matcher(text);
            while (reference.find()) {
                String name = reference.group(2);
                boolean known =
                        switch (reference.group(1)) {
                            // A label that itself waits for a value cannot be quoted as it stands.
                            case "label" -> !screens.getProperty(name, "{").contains("{");
                            case "step" -> HelpStep.of(name).isPresent();
                            case "value" ->
                                Set.of("hold-minutes", "verification-hours").contains(name);
                            default -> false;
                        };
                if (!known) {
                    wrong.add(key + ": " + reference.group());
                }
            }
            if (REFERENCE.matcher(text).replaceAll("").matches(".*[{}].*")) {
                wrong.add(key + ": a brace that belongs to no reference");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A label typed by hand would stay behind when the screen changes. */
    @Test
    void noButtonIsRetyped() throws IOException {
        Properties screens = load("Texts.properties");
        Set<String> labels = new TreeSet<>();
        for (Object value : load("HelpTexts.properties").values()) {
            Matcher reference = REFERENCE.matcher(value.toString());
            while (reference.find()) {
                if (reference.group(1).equals("label")) {
                    labels.add(screens.getProperty(reference.group(2)));
                }
            }
        }
        assertThat(labels).contains("Payer maintenant");
        Set<String> retyped = new TreeSet<>();
        load("HelpTexts.properties").forEach((key, value) -> {
            if (!key.toString().endsWith("title")) {
                labels.stream()
                        .filter(label -> value.toString().contains("« " + label + " »"))
                        .forEach(label -> retyped.add(key + ": " + label));
            }
        });
        assertThat(retyped).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties french = load("HelpTexts.properties");
        Properties english = load("HelpTexts_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        for (String key : french.stringPropertyNames()) {
            assertThat(references(english.getProperty(key))).as(key).isEqualTo(references(french.getProperty(key)));
        }
    }

    @Test
    void everyTextIsRead() throws IOException {
        Set<String> unread = new TreeSet<>(load("HelpTexts.properties").stringPropertyNames());
        for (HelpStep step : HelpStep.values()) {
            assertThat(unread).contains(step.id() + ".title", step.id() + ".lead", step.id() + ".1.title");
            unread.removeAll(readOf(step.id(), Set.copyOf(unread)));
        }
        for (HelpStep.Part part : HelpStep.Part.values()) {
            unread.remove("part." + part.id());
        }
        Set<String> missing = new TreeSet<>();
        for (String key : named()) {
            if (!load("HelpTexts.properties").containsKey(key)) {
                missing.add(key);
            }
            unread.remove(key);
        }
        assertThat(missing).isEmpty();
        assertThat(unread).isEmpty();
    }

    /** WCAG 3.2.6 and the guide: who is at a step finds its chapter there. */
    @Test
    void everyChapterIsLinkedFromTheStepThatItExplains() throws IOException {
        Set<String> unlinked =
                Stream.of(HelpStep.values()).map(HelpStep::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        for (Path page : citizenPages()) {
            String name = page.getFileName().toString();
            Matcher steps = HELP_STEP.matcher(Files.readString(page));
            if (!steps.find()) {
                if (!name.startsWith("help")) {
                    without.add(name);
                }
                continue;
            }
            for (String id : steps.group(1).split("[^a-z-]+")) {
                if (HelpStep.of(id).isPresent()) {
                    unlinked.remove(id);
                }
            }
            // What is not an expression is nothing but ids.
            if (!steps.group(1).contains("#{")) {
                for (String id : steps.group(1).split(" ")) {
                    if (HelpStep.of(id).isEmpty()) {
                        unknown.add(name + ": " + id);
                    }
                }
            } else {
                Matcher quoted = Pattern.compile("[?:] *'([a-z -]+)'").matcher(steps.group(1));
                while (quoted.find()) {
                    Stream.of(quoted.group(1).split(" "))
                            .filter(id -> HelpStep.of(id).isEmpty())
                            .forEach(id -> unknown.add(name + ": " + id));
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(unlinked).isEmpty();
        assertThat(without).as("citizen pages without help").isSubsetOf(WITHOUT_HELP);
    }

    /** The journey that makes them holds the same list (HelpPicturesIT), so a picture cannot be named and never made. */
    @Test
    void everyPictureThatIsNamedIsCarriedAndNoOther() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String key : load("HelpTexts.properties").stringPropertyNames()) {
            if (key.endsWith(".picture")) {
                named.add(key.replace(".picture", ".png").replaceFirst("\\.(\\d+)\\.png$", "-$1.png"));
            }
        }
        Set<String> carried = new TreeSet<>();
        long weight = 0;
        for (Path picture : files(PAGES.resolve("resources/help"), "")) {
            if (Files.isRegularFile(picture)) {
                carried.add(picture.getFileName().toString());
                weight += Files.size(picture);
            }
        }
        assertThat(carried).isEqualTo(named).hasSizeGreaterThan(20);
        assertThat(weight).as("bytes of all pictures").isLessThan(MOST_BYTES);
    }

    /** Whoever needs a way around a fault finds the fault mended: the guide's two «petits bogues» have no chapter. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void noChapterIsAWayAroundAFault(String language) throws IOException {
        Pattern around = Pattern.compile("bogue|contourn|\\bbug|workaround|work around", Pattern.CASE_INSENSITIVE);
        Properties help = load("HelpTexts" + language + ".properties");
        assertThat(help.stringPropertyNames())
                .noneMatch(key -> around.matcher(help.getProperty(key)).find());
    }

    private static final long MOST_BYTES = 1_500_000;

    /** Pages that are no step of the guide. */
    private static final Set<String> WITHOUT_HELP = Set.of("guide-de-style.xhtml", "language.xhtml");

    private static Set<String> readOf(String chapter, Set<String> keys) {
        Set<String> read = new TreeSet<>(List.of(chapter + ".title", chapter + ".lead"));
        for (int n = 1; keys.contains(chapter + "." + n + ".title"); n++) {
            String section = chapter + "." + n;
            read.addAll(List.of(section + ".title", section + ".note", section + ".picture"));
            for (int action = 1; keys.contains(section + ".do." + action); action++) {
                read.add(section + ".do." + action);
            }
        }
        return read;
    }

    private static Set<String> references(String text) {
        Set<String> references = new TreeSet<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            references.add(reference.group());
        }
        return references;
    }

    private static Set<String> named() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(PAGES, ".xhtml")) {
            Matcher key = KEY_IN_PAGE.matcher(Files.readString(file));
            while (key.find()) {
                keys.add(key.group(1));
            }
        }
        for (Path file : files(Path.of("src/main/java/org/guichetloisirs/web/citizen/help"), ".java")) {
            Matcher key = KEY_IN_CODE.matcher(Files.readString(file));
            while (key.find()) {
                keys.add(key.group(1) == null ? key.group(2) : key.group(1));
            }
        }
        return keys;
    }

    private static List<Path> citizenPages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.filter(page -> page.toString().endsWith(".xhtml")).toList();
        }
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static Properties load(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(bundle))) {
            texts.load(reader);
        }
        return texts;
    }
}
