package org.guichetloisirs.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library, the tags' files and the pages agree. */
class PagesAndTagsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TAGS = PAGES.resolve("WEB-INF/tags");
    private static final Pattern CALL = Pattern.compile("(?s)<g:(\\w+)((?:\\s+[\\w:]+=\"[^\"]*\")*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?s)\\s([\\w:]+)=\"[^\"]*\"");

    @Test
    void everyTagHasItsFileAndEveryFileItsTag() throws IOException {
        Set<String> files;
        try (Stream<Path> all = Files.list(TAGS)) {
            files = all.map(file -> file.getFileName().toString().replace(".xhtml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> declared = library().all().stream()
                .map(TagLibrary.Declared::name)
                .filter(name -> !name.equals("body"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(declared).isEqualTo(files);
    }

    @Test
    void everyTagAndAttributeIsExplained() throws IOException {
        for (TagLibrary.Declared tag : library().all()) {
            assertThat(tag.description()).as("g:" + tag.name()).isNotEmpty();
            for (TagLibrary.Attribute attribute : tag.attributes()) {
                assertThat(attribute.description())
                        .as("g:" + tag.name() + " " + attribute.name())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aPageGivesATagWhatItTakesAndAllThatItNeeds() throws IOException {
        TagLibrary library = library();
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> all = Files.walk(PAGES)) {
            for (Path page : all.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                String source = Files.readString(page).replaceAll("(?s)<!--.*?-->", "");
                int calls = 0;
                for (Matcher call = CALL.matcher(source); call.find(); calls++) {
                    wrong.addAll(faults(library.tag(call.group(1)), call.group(2), PAGES.relativize(page)));
                }
                assertThat(calls).as("calls understood in " + page).isEqualTo(source.split("<g:", -1).length - 1);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> faults(TagLibrary.Declared tag, String given, Path page) {
        List<String> faults = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Matcher attribute = ATTRIBUTE.matcher(given); attribute.find(); ) {
            names.add(attribute.group(1));
        }
        for (TagLibrary.Attribute attribute : tag.attributes()) {
            if (!names.remove(attribute.name()) && attribute.required()) {
                faults.add(page + ": g:" + tag.name() + " needs " + attribute.name());
            }
        }
        names.forEach(name -> faults.add(page + ": g:" + tag.name() + " knows no " + name));
        return faults;
    }

    static TagLibrary library() throws IOException {
        try (InputStream declaration = Files.newInputStream(PAGES.resolve(TagLibrary.FILE.substring(1)))) {
            return TagLibrary.read(declaration);
        }
    }
}
