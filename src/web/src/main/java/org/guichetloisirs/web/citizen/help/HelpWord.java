package org.guichetloisirs.web.citizen.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of a sentence of the help. A sentence never retypes what stands on a screen, it names it:
 * <code>{label:group.confirm}</code> is a text of the citizen's pages, <code>{step:cart}</code> a link to another chapter,
 * <code>{value:hold-minutes}</code> a setting.
 *
 * @param text what is read
 * @param label whether these are words of a screen
 * @param step the chapter that the words lead to; empty for none
 */
public record HelpWord(String text, boolean label, String step) {

    private static final Pattern REFERENCE = Pattern.compile("\\{(\\w+):([\\w.-]+)}");

    /**
     * Cuts a sentence of the bundle into its pieces.
     *
     * @param meaning what a reference, its kind and its name, reads as
     */
    static List<HelpWord> read(String sentence, BinaryOperator<String> meaning) {
        List<HelpWord> words = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(sentence);
        int end = 0;
        while (reference.find()) {
            add(words, sentence.substring(end, reference.start()));
            String kind = reference.group(1);
            String name = reference.group(2);
            words.add(new HelpWord(meaning.apply(kind, name), kind.equals("label"), kind.equals("step") ? name : ""));
            end = reference.end();
        }
        add(words, sentence.substring(end));
        return List.copyOf(words);
    }

    /** The sentence as plain text. */
    static String plain(List<HelpWord> words) {
        return words.stream().map(HelpWord::text).collect(Collectors.joining());
    }

    private static void add(List<HelpWord> words, String text) {
        if (!text.isEmpty()) {
            words.add(new HelpWord(text, false, ""));
        }
    }
}
