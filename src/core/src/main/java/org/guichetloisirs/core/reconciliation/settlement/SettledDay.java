package org.guichetloisirs.core.reconciliation.settlement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.SearchText;

/**
 * Days as exports write them: {@code 2026-11-24}, {@code 20261124}, {@code 24 nov. 2026}, {@code Nov 24, 2026}, and with
 * slashes, where the file tells which of day and month comes first. A time of day after it is left out.
 */
final class SettledDay {

    /** Which comes first in {@code 05/11/2026}. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?:[T ].*)?", Pattern.DOTALL);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ].*)?", Pattern.DOTALL);
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,2})(?:er)? ([a-z]{3,9})|([a-z]{3,9}) (\\d{1,2})) (\\d{4})(?: .*)?");

    /** How the months begin in French and in English, folded; the first two letters of June and July say too little. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("fev", "feb"),
            List.of("mar"),
            List.of("avr", "apr"),
            List.of("mai", "may"),
            List.of("juin", "jun"),
            List.of("juil", "jul"),
            List.of("aou", "aug"),
            List.of("sep"),
            List.of("oct"),
            List.of("nov"),
            List.of("dec"));

    private SettledDay() {}

    /**
     * The day of a cell.
     *
     * @throws BusinessRuleViolation {@code settlement.date-unreadable} where it is none
     */
    static LocalDate of(String cell, Order order) {
        String text = cell.strip();
        try {
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return LocalDate.of(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4));
            }
            Matcher yearLast = YEAR_LAST.matcher(text);
            if (yearLast.matches()) {
                boolean dayFirst = order == Order.DAY_FIRST;
                return LocalDate.of(
                        number(yearLast, 4), number(yearLast, dayFirst ? 3 : 1), number(yearLast, dayFirst ? 1 : 3));
            }
            Matcher words =
                    WORDS.matcher(String.join(" ", SearchText.words(text).toList()));
            if (words.matches()) {
                boolean dayFirst = words.group(1) != null;
                return LocalDate.of(
                        number(words, 5), month(words.group(dayFirst ? 2 : 3)), number(words, dayFirst ? 1 : 4));
            }
        } catch (DateTimeException e) {
            throw unreadable(cell);
        }
        throw unreadable(cell);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String word) {
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).stream().anyMatch(word::startsWith)) {
                return month + 1;
            }
        }
        throw new DateTimeException(word);
    }

    private static BusinessRuleViolation unreadable(String cell) {
        return new BusinessRuleViolation("settlement.date-unreadable", cell);
    }

    /** What the days of a file tell of their order: one above twelve betrays it. */
    static final class Evidence {

        private boolean dayFirst;
        private boolean monthFirst;

        private boolean slashes;

        /** Answers whether one more day is needed: a file whose first day needs no order needs none at all. */
        boolean hear(String cell) {
            Matcher day = YEAR_LAST.matcher(cell.strip());
            if (day.matches()) {
                dayFirst |= isDayOnly(number(day, 1)) && number(day, 3) <= MONTHS.size();
                monthFirst |= isDayOnly(number(day, 3)) && number(day, 1) <= MONTHS.size();
                slashes = true;
            }
            return slashes || !YEAR_FIRST.matcher(cell.strip()).matches();
        }

        private static boolean isDayOnly(int number) {
            return number > MONTHS.size() && number <= 31;
        }

        /**
         * What was heard; what is likely where nothing was.
         *
         * @throws BusinessRuleViolation {@code settlement.dates-contradict} where the file has days of both orders
         */
        Order order(Order likely) {
            if (dayFirst && monthFirst) {
                throw new BusinessRuleViolation("settlement.dates-contradict");
            }
            return dayFirst ? Order.DAY_FIRST : monthFirst ? Order.MONTH_FIRST : likely;
        }
    }
}
