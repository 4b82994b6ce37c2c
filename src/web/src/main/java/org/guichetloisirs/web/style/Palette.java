package org.guichetloisirs.web.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of {@code guichet.css}, by day and by night, and how well those that meet on a page can be told apart. */
public final class Palette {

    /** Text wants 4.5 to 1 and a control's edge 3 to 1 (WCAG 1.4.3 and 1.4.11). */
    static final double TEXT = 4.5;

    static final double EDGE = 3;

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-fA-F]{6});");

    /**
     * Two colours that meet on the pages.
     *
     * @param least the contrast that is wanted
     * @param ratio the measured contrast
     */
    public record Pair(String front, String ground, double least, double ratio) {
        /** The contrast as one writes it: {@code 7,2}. */
        public String shownRatio() {
            return String.format(Locale.CANADA_FRENCH, "%.1f", ratio);
        }

        /** What is wanted at least: {@code 4,5}. */
        public String shownLeast() {
            return String.format(Locale.CANADA_FRENCH, "%.1f", least);
        }

        /** Whether it is read easily. */
        public boolean enough() {
            return ratio >= least;
        }
    }

    private final Map<String, String> day;
    private final Map<String, String> night;

    private Palette(Map<String, String> day, Map<String, String> night) {
        this.day = day;
        this.night = night;
    }

    /** Reads the tokens of a stylesheet: those of {@code :root}, and what the dark preference puts in their place. */
    static Palette of(String css) {
        int dark = css.indexOf("@media (prefers-color-scheme: dark)");
        Map<String, String> day = tokens(css.substring(css.indexOf(":root"), dark));
        Map<String, String> night = new LinkedHashMap<>(day);
        night.putAll(tokens(css.substring(dark, css.indexOf("*, *::before", dark))));
        return new Palette(day, night);
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (Matcher token = TOKEN.matcher(css); token.find(); ) {
            tokens.put(token.group(1), token.group(2).toLowerCase(Locale.ROOT));
        }
        return tokens;
    }

    /** The names of the colours. */
    List<String> names() {
        return List.copyOf(day.keySet());
    }

    /** The pairs by day. */
    List<Pair> day() {
        return pairs(day);
    }

    /** The pairs by night. */
    List<Pair> night() {
        return pairs(night);
    }

    private static List<Pair> pairs(Map<String, String> colours) {
        List<Pair> pairs = new ArrayList<>();
        for (String ground : List.of("paper", "ground")) {
            for (String front : List.of("ink", "ink-soft", "link", "brand", "error", "success", "warning")) {
                pairs.add(pair(colours, front, ground, TEXT));
            }
            pairs.add(pair(colours, "line-strong", ground, EDGE));
        }
        for (String kind : List.of("success", "warning", "error")) {
            pairs.add(pair(colours, kind, kind + "-soft", TEXT));
            pairs.add(pair(colours, "ink", kind + "-soft", TEXT));
        }
        pairs.add(pair(colours, "ink", "brand-soft", TEXT));
        pairs.add(pair(colours, "brand-dark", "brand-soft", TEXT));
        pairs.add(pair(colours, "on-brand", "brand", TEXT));
        pairs.add(pair(colours, "on-brand", "brand-dark", TEXT));
        pairs.add(pair(colours, "on-footer", "footer", TEXT));
        return pairs;
    }

    private static Pair pair(Map<String, String> colours, String front, String ground, double least) {
        return new Pair(front, ground, least, contrast(colour(colours, front), colour(colours, ground)));
    }

    private static String colour(Map<String, String> colours, String name) {
        String colour = colours.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("No colour --" + name);
        }
        return colour;
    }

    /** WCAG's contrast of two colours written {@code #rrggbb}. */
    static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
