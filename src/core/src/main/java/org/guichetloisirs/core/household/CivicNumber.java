package org.guichetloisirs.core.household;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A civic number: {@code 123}, {@code 123A} or {@code 123-125}.
 *
 * @param text as it is written
 * @param first its number
 * @param last the same, or the second number of a pair
 */
record CivicNumber(String text, int first, int last) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})([A-Z]?)(?:-(\\d{1,6})([A-Z]?))?");

    /** Reads what was typed; blanks and case do not matter. */
    static Optional<CivicNumber> parse(String typed) {
        String compact = typed.replaceAll("[\\s\\u00A0]", "").toUpperCase(Locale.ROOT);
        Matcher matcher = SHAPE.matcher(compact);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
        return first == 0 || last < first ? Optional.empty() : Optional.of(new CivicNumber(compact, first, last));
    }
}
