package org.guichetloisirs.core.catalogue;

import org.guichetloisirs.core.kernel.Messages;
import org.jspecify.annotations.Nullable;

/** Ages in words. */
final class AgeText {

    private AgeText() {}

    static String label(@Nullable Integer min, @Nullable Integer max) {
        if (min == null && max == null) {
            return Messages.text("catalogue.age-all");
        }
        if (max == null) {
            return Messages.text("catalogue.age-from", from(min == null ? 0 : min));
        }
        if (min == null || min == 0) {
            return Messages.text("catalogue.age-to", to(max));
        }
        if (wholeYears(min) && endsAYear(max)) {
            int first = min / 12;
            int last = max / 12;
            return first == last ? years(first) : between(String.valueOf(first), years(last));
        }
        if (!wholeYears(min) && !endsAYear(max)) {
            return min.equals(max) ? months(max) : between(String.valueOf(min), months(max));
        }
        return between(from(min), to(max));
    }

    static String months(int months) {
        return Messages.text("catalogue.age-months", months);
    }

    static String years(int years) {
        return Messages.text("catalogue.age-years", years);
    }

    private static String between(String youngest, String oldest) {
        return Messages.text("catalogue.age-between", youngest, oldest);
    }

    private static String from(int months) {
        return wholeYears(months) ? years(months / 12) : months(months);
    }

    private static String to(int months) {
        return endsAYear(months) ? years(months / 12) : months(months);
    }

    private static boolean wholeYears(int months) {
        return months % 12 == 0;
    }

    /** A rule «up to 5 years» is stored as 71 months: until the day before the sixth birthday. */
    private static boolean endsAYear(int months) {
        return months % 12 == 11;
    }
}
