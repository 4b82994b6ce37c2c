package org.guichetloisirs.core.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ages that a title tells, which is the only place where the towns' files tell them: «4 ans et +», «3-5 ans», «6 à
 * 12 ans», «18 mois à 3 ans», «50+», «moins de 6 ans». A number without its unit («10 séances», «niveau 2») is no age,
 * and words such as «parent-enfant» or «adultes» tell no number: nothing is guessed.
 *
 * @param minMonths youngest, included, in months
 * @param maxMonths oldest, included, in months
 */
record TitleAges(@Nullable Integer minMonths, @Nullable Integer maxMonths) {

    static final TitleAges NONE = new TitleAges(null, null);

    private static final String NUMBER = "(?<![\\d,./])(\\d{1,3})";
    private static final String UNIT = "(mois|ans?)";
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "\\s*" + UNIT + "?\\s*(?:-|a|et|ou)\\s*(\\d{1,3})\\s*" + UNIT + "\\b");
    private static final Pattern UP_TO = Pattern.compile(NUMBER + "\\s*" + UNIT + "\\s*(?:et|ou)\\s*(?:-|moins)");
    private static final Pattern BELOW = Pattern.compile("moins de\\s*" + NUMBER + "\\s*" + UNIT + "\\b");
    private static final Pattern FROM =
            Pattern.compile(NUMBER + "\\s*" + UNIT + "\\s*(?:(?:et|ou)?\\s*(?:\\+|plus)|\\+)");
    private static final Pattern BARE_FROM = Pattern.compile(NUMBER + "\\s*(?:et\\s*)?\\+");
    private static final Pattern STARTING = Pattern.compile("(?:des|a partir de)\\s*" + NUMBER + "\\s*" + UNIT + "\\b");
    private static final Pattern SINGLE = Pattern.compile(NUMBER + "\\s*" + UNIT + "\\b");
    private static final int YOUNGEST_WITHOUT_UNIT = 12;
    private static final int OLDEST = 120 * 12;

    static TitleAges of(String title) {
        String text = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015]", "-")
                .replaceAll("[\\s\\u00A0\\u202F]+", " ");
        TitleAges ages = read(text);
        return plausible(ages) ? ages : NONE;
    }

    private static TitleAges read(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            String firstUnit = range.group(2) == null ? range.group(4) : range.group(2);
            return new TitleAges(first(range.group(1), firstUnit), last(range.group(3), range.group(4)));
        }
        Matcher upTo = UP_TO.matcher(text);
        if (upTo.find()) {
            return new TitleAges(null, last(upTo.group(1), upTo.group(2)));
        }
        Matcher below = BELOW.matcher(text);
        if (below.find()) {
            return new TitleAges(null, first(below.group(1), below.group(2)) - 1);
        }
        Matcher from = FROM.matcher(text);
        if (from.find()) {
            return new TitleAges(first(from.group(1), from.group(2)), null);
        }
        Matcher starting = STARTING.matcher(text);
        if (starting.find()) {
            return new TitleAges(first(starting.group(1), starting.group(2)), null);
        }
        Matcher bare = BARE_FROM.matcher(text);
        if (bare.find() && Integer.parseInt(bare.group(1)) >= YOUNGEST_WITHOUT_UNIT) {
            return new TitleAges(first(bare.group(1), "ans"), null);
        }
        Matcher single = SINGLE.matcher(text);
        if (single.find()) {
            // «18 mois» names the youngest; «4 ans» names those who are four.
            boolean months = single.group(2).equals("mois");
            int youngest = first(single.group(1), single.group(2));
            return new TitleAges(youngest, months ? null : last(single.group(1), single.group(2)));
        }
        return NONE;
    }

    private static int first(String number, String unit) {
        return Integer.parseInt(number) * (unit.equals("mois") ? 1 : 12);
    }

    /** «5 ans» lasts until the day before the sixth birthday: 71 whole months. */
    private static int last(String number, String unit) {
        int value = Integer.parseInt(number);
        return unit.equals("mois") ? value : value * 12 + 11;
    }

    private static boolean plausible(TitleAges ages) {
        Integer min = ages.minMonths;
        Integer max = ages.maxMonths;
        return (min == null || min <= OLDEST)
                && (max == null || (max >= 0 && max <= OLDEST))
                && (min == null || max == null || min <= max);
    }
}
