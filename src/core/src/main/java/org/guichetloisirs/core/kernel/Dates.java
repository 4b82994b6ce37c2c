package org.guichetloisirs.core.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and hours as the language of this thread writes them in Canada; their parts are not torn apart by a line's end. */
public final class Dates {

    private static final String HARD_SPACE = "\u00A0";

    private Dates() {}

    /** {@code lundi 7 décembre 2026}, {@code Monday, December 7, 2026}. */
    public static String day(LocalDate date) {
        return english()
                ? weekday(date.getDayOfWeek()) + ", " + date(date)
                : weekday(date.getDayOfWeek()) + " " + date(date);
    }

    /** {@code 7 décembre 2026}, {@code December 7, 2026}. */
    public static String date(LocalDate date) {
        return dayOfMonth(date) + (english() ? ", " : HARD_SPACE) + date.getYear();
    }

    /** {@code lundi 7 décembre}, {@code Monday, December 7}. */
    public static String dayAndMonth(LocalDate date) {
        return weekday(date.getDayOfWeek()) + (english() ? ", " : " ") + dayOfMonth(date);
    }

    /** {@code 7 déc. 2026}, {@code Dec. 7, 2026}. */
    public static String shortDay(LocalDate date) {
        if (!english()) {
            return number(date) + HARD_SPACE + pattern("MMM", date) + HARD_SPACE + date.getYear();
        }
        // The platform writes some short months with a point and some without, depending on its version.
        String whole = pattern("MMMM", date);
        String month = whole.length() <= 4 ? whole : whole.substring(0, date.getMonthValue() == 9 ? 4 : 3) + ".";
        return month + HARD_SPACE + date.getDayOfMonth() + "," + HARD_SPACE + date.getYear();
    }

    /** {@code décembre 2026}, {@code December 2026}. */
    public static String month(YearMonth month) {
        return pattern("MMMM", month.atDay(1)) + HARD_SPACE + month.getYear();
    }

    /** {@code lundi}, {@code Monday}. */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /** {@code 18 h 30} and {@code 8 h}; {@code 6:30 p.m.}, {@code 8 a.m.} and {@code noon}. */
    public static String hour(LocalTime time) {
        String minutes = time.getMinute() == 0 ? "" : String.format(Locale.ROOT, "%02d", time.getMinute());
        if (!english()) {
            String hours = time.getHour() + HARD_SPACE + "h";
            return minutes.isEmpty() ? hours : hours + HARD_SPACE + minutes;
        }
        if (minutes.isEmpty() && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "midnight" : "noon";
        }
        int hours = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return hours + (minutes.isEmpty() ? "" : ":" + minutes) + HARD_SPACE + (time.getHour() < 12 ? "a.m." : "p.m.");
    }

    /** {@code lundi 7 décembre 2026 à 18 h 30}, {@code Monday, December 7, 2026 at 6:30 p.m.}. */
    public static String moment(LocalDateTime moment) {
        return Messages.text("kernel.moment", day(moment.toLocalDate()), hour(moment.toLocalTime()));
    }

    private static String dayOfMonth(LocalDate date) {
        return english()
                ? pattern("MMMM", date) + HARD_SPACE + date.getDayOfMonth()
                : number(date) + HARD_SPACE + pattern("MMMM", date);
    }

    private static String number(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    private static String pattern(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(date);
    }

    private static boolean english() {
        return Language.current() == Language.ENGLISH;
    }

    private static Locale locale() {
        return Language.current().locale();
    }
}
