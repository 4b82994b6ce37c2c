package org.guichetloisirs.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Dates, hours and numbers as the reader's language writes them in Québec; these are the {@code g:} functions of the pages. */
public final class Formats {

    private Formats() {}

    /** {@code lundi 7 décembre 2026}. */
    public static String day(@Nullable LocalDate date) {
        return date == null ? "" : Dates.day(date);
    }

    /** {@code lundi 7 décembre}. */
    public static String dayAndMonth(@Nullable LocalDate date) {
        return date == null ? "" : Dates.dayAndMonth(date);
    }

    /** {@code 7 déc. 2026}. */
    public static String shortDay(@Nullable LocalDate date) {
        return date == null ? "" : Dates.shortDay(date);
    }

    /** {@code décembre 2026}. */
    public static String month(@Nullable YearMonth month) {
        return month == null ? "" : Dates.month(month);
    }

    /** {@code lundi}. */
    public static String weekday(@Nullable DayOfWeek day) {
        return day == null ? "" : Dates.weekday(day);
    }

    /** {@code 18 h 30}, and {@code 8 h} on the hour. */
    public static String hour(@Nullable LocalTime time) {
        return time == null ? "" : Dates.hour(time);
    }

    /** {@code lundi 7 décembre 2026 à 18 h 30}, on the town's wall clock. */
    public static String moment(@Nullable Instant moment) {
        return moment == null ? "" : Dates.moment(townClock().local(moment));
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
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Language.current().locale()) + text.substring(1);
    }

    private static AppClock townClock() {
        return CDI.current().select(AppClock.class).get();
    }
}
