package org.guichetloisirs.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Dates, hours and numbers as Québec writes them; these are the {@code g:} functions of the pages. */
public final class Formats {

    /** A space at which a line does not break. */
    public static final String HARD_SPACE = "\u00A0";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Messages.FRENCH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM", Messages.FRENCH);

    private Formats() {}

    /** {@code lundi 7 décembre 2026}. */
    public static String day(@Nullable LocalDate date) {
        return date == null
                ? ""
                : weekday(date.getDayOfWeek()) + " " + number(date) + HARD_SPACE + MONTH.format(date) + HARD_SPACE
                        + date.getYear();
    }

    /** {@code lundi 7 décembre}. */
    public static String dayAndMonth(@Nullable LocalDate date) {
        return date == null ? "" : weekday(date.getDayOfWeek()) + " " + number(date) + HARD_SPACE + MONTH.format(date);
    }

    /** {@code 7 déc. 2026}. */
    public static String shortDay(@Nullable LocalDate date) {
        return date == null ? "" : number(date) + HARD_SPACE + SHORT_MONTH.format(date) + HARD_SPACE + date.getYear();
    }

    /** {@code décembre 2026}. */
    public static String month(@Nullable YearMonth month) {
        return month == null ? "" : MONTH.format(month) + HARD_SPACE + month.getYear();
    }

    /** {@code lundi}. */
    public static String weekday(@Nullable DayOfWeek day) {
        return day == null ? "" : day.getDisplayName(TextStyle.FULL, Messages.FRENCH);
    }

    /** {@code 18 h 30}, and {@code 8 h} on the hour. */
    public static String hour(@Nullable LocalTime time) {
        if (time == null) {
            return "";
        }
        String hours = time.getHour() + HARD_SPACE + "h";
        return time.getMinute() == 0 ? hours : hours + HARD_SPACE + "%02d".formatted(time.getMinute());
    }

    /** {@code lundi 7 décembre 2026 à 18 h 30}, on the town's wall clock. */
    public static String moment(@Nullable Instant moment) {
        return moment == null ? "" : dayOf(moment) + " à" + HARD_SPACE + clock(moment);
    }

    /** The day of a moment in the town: {@code lundi 7 décembre 2026}. */
    public static String dayOf(@Nullable Instant moment) {
        return moment == null ? "" : day(townClock().local(moment).toLocalDate());
    }

    /** The hour of a moment in the town: {@code 18 h 30}. */
    public static String clock(@Nullable Instant moment) {
        return moment == null ? "" : hour(townClock().local(moment).toLocalTime());
    }

    /** {@code 819 555-0123}; what is not a telephone number stays as it is. */
    public static String phone(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return "";
        }
        try {
            return new PhoneNumber(number).display();
        } catch (BusinessRuleViolation e) {
            return number;
        }
    }

    /** The first letter in upper case. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Messages.FRENCH) + text.substring(1);
    }

    private static String number(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    private static AppClock townClock() {
        return CDI.current().select(AppClock.class).get();
    }
}
