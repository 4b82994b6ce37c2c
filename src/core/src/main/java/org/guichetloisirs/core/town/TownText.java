package org.guichetloisirs.core.town;

import java.util.List;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.Language;

/**
 * A text that the town wrote: plain, with an empty line between paragraphs.
 *
 * @param french as it is read in French; empty where the product's own words stand
 * @param english as it is read in English; empty where the French text stands for both
 */
public record TownText(String french, String english) {

    /** Nothing written. */
    public static final TownText NONE = new TownText("", "");

    /** The text in this language; the French one where no English was written. */
    public String in(Language language) {
        return language == Language.ENGLISH && !english.isEmpty() ? english : french;
    }

    /** The paragraphs of a plain text, without the empty lines between them. */
    public static List<String> paragraphs(String text) {
        return Stream.of(text.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
