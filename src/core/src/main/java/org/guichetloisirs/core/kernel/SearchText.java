package org.guichetloisirs.core.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as searches compare it: without accents, case and punctuation, and with abbreviations written out. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("boul", "boulevard"),
            Map.entry("bd", "boulevard"),
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("ch", "chemin"),
            Map.entry("pl", "place"),
            Map.entry("rte", "route"),
            Map.entry("mtee", "montee"));

    private SearchText() {}

    /**
     * The comparable form: {@code "Boul. St-Joseph"} and {@code "boulevard saint joseph"} give the same. Words are
     * parted by one space.
     */
    public static String fold(String text) {
        return words(text).map(SearchText::writtenOut).collect(Collectors.joining(" "));
    }

    /** The words of a text without accents, case and punctuation, abbreviations left as they are. */
    public static Stream<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return Stream.of(SEPARATORS.split(plain)).filter(word -> !word.isEmpty());
    }

    /** What a word of {@link #words} stands for where it is an abbreviation; else itself. */
    public static String writtenOut(String word) {
        return WRITTEN_OUT.getOrDefault(word, word);
    }
}
