package org.guichetloisirs.core.catalogue;

import org.jspecify.annotations.Nullable;

/** Ages in words. */
final class AgeText {

    private AgeText() {}

    static String label(@Nullable Integer min, @Nullable Integer max) {
        if (min == null && max == null) {
            return "Pour tous";
        }
        if (max == null) {
            return from(min == null ? 0 : min) + " et plus";
        }
        if (min == null || min == 0) {
            return to(max) + " et moins";
        }
        if (wholeYears(min) && endsAYear(max)) {
            int first = min / 12;
            int last = max / 12;
            return first == last ? years(first) : first + " à " + years(last);
        }
        if (!wholeYears(min) && !endsAYear(max)) {
            return min.equals(max) ? max + " mois" : min + " à " + max + " mois";
        }
        return from(min) + " à " + to(max);
    }

    private static String from(int months) {
        return wholeYears(months) ? years(months / 12) : months + " mois";
    }

    private static String to(int months) {
        return endsAYear(months) ? years(months / 12) : months + " mois";
    }

    private static boolean wholeYears(int months) {
        return months % 12 == 0;
    }

    /** A rule «up to 5 years» is stored as 71 months: until the day before the sixth birthday. */
    private static boolean endsAYear(int months) {
        return months % 12 == 11;
    }

    private static String years(int years) {
        return years + (years == 1 ? " an" : " ans");
    }
}
