package org.guichetloisirs.core.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.CsvFile;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.SearchText;

/** One line of a town's programme, read and checked: one weekday of one course. */
record ProgrammeRow(
        int line,
        String session,
        String title,
        String kind,
        String category,
        String organiser,
        Money price,
        String venue,
        String room,
        String borough,
        String address,
        LocalDate startsOn,
        LocalDate endsOn,
        WeeklySlot slot) {

    /** The columns without which the file is no programme. */
    static final String[] NEEDED = {
        "CODE_SESSION", "DESCRIPTION", "DATE_DEB", "DATE_FIN", "JOUR_SEMAINE", "HEURE_DEBUT", "HEURE_FIN"
    };

    private static final Pattern SESSION = Pattern.compile("([HPEA])[ -]?(20\\d{2})");
    private static final Map<String, String> SEASON_NAMES =
            Map.of("H", "Hiver", "P", "Printemps", "E", "Été", "A", "Automne");
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "lundi", DayOfWeek.MONDAY,
            "mardi", DayOfWeek.TUESDAY,
            "mercredi", DayOfWeek.WEDNESDAY,
            "jeudi", DayOfWeek.THURSDAY,
            "vendredi", DayOfWeek.FRIDAY,
            "samedi", DayOfWeek.SATURDAY,
            "dimanche", DayOfWeek.SUNDAY);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}) ?[:hH] ?(\\d{2})?(?::\\d{2})?");
    private static final Pattern PRICE = Pattern.compile("\\d{1,6}(?:\\.\\d{1,2}0*)?");
    private static final String OTHER = "Autres activités";

    /** @throws BusinessRuleViolation with the reason why the line cannot be used */
    static ProgrammeRow read(CsvFile.Row row, boolean priced) {
        if (!row.complete()) {
            throw new BusinessRuleViolation("catalogue.row-columns");
        }
        String title = text(row, "DESCRIPTION", 200);
        if (title.isEmpty()) {
            throw new BusinessRuleViolation("catalogue.row-title");
        }
        String kind = text(row, "DESCRIPTION_ACT", 200);
        String nature = text(row, "DESCRIPTION_NAT", 100);
        LocalDate startsOn = date(row, "DATE_DEB");
        LocalDate endsOn = date(row, "DATE_FIN");
        if (endsOn.isBefore(startsOn)) {
            throw new BusinessRuleViolation("catalogue.row-dates-order", startsOn, endsOn);
        }
        return new ProgrammeRow(
                row.line(),
                session(row),
                title,
                kind,
                nature.isEmpty() ? OTHER : nature,
                text(row, "NOM_COUR", 200),
                priced ? price(row) : Money.ZERO,
                text(row, "LIEU_1", 150),
                text(row, "LIEU_2", 150),
                text(row, "ARRONDISSEMENT", 80),
                text(row, "ADRESSE", 160),
                startsOn,
                endsOn,
                slot(row));
    }

    /** «Hiver 2015» for {@code H2015}. */
    static String seasonName(String session) {
        return SEASON_NAMES.get(session.substring(0, 1)) + " " + session.substring(1);
    }

    /** Whether the group never meets, its weekday being absent from its days. */
    boolean neverMeets() {
        return startsOn.datesUntil(endsOn.plusDays(1))
                .limit(7)
                .noneMatch(day -> day.getDayOfWeek() == slot.view().day());
    }

    private static String text(CsvFile.Row row, String column, int longest) {
        String text = CleanText.of(row.get(column));
        if (text.length() > longest) {
            throw new BusinessRuleViolation("catalogue.row-too-long", column, longest);
        }
        return text;
    }

    private static String session(CsvFile.Row row) {
        String typed = CleanText.of(row.get("CODE_SESSION")).toUpperCase(Locale.ROOT);
        Matcher code = SESSION.matcher(typed);
        if (!code.matches()) {
            throw new BusinessRuleViolation("catalogue.row-session", typed);
        }
        return code.group(1) + code.group(2);
    }

    private static LocalDate date(CsvFile.Row row, String column) {
        String typed = CleanText.of(row.get(column));
        String day = typed.replace('/', '-');
        try {
            // Some exports write the day with a midnight behind it.
            return LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day, DATE);
        } catch (DateTimeException e) {
            throw new BusinessRuleViolation("catalogue.row-date", column, typed);
        }
    }

    private static WeeklySlot slot(CsvFile.Row row) {
        String typed = CleanText.of(row.get("JOUR_SEMAINE"));
        DayOfWeek day = DAYS.get(SearchText.fold(typed));
        if (day == null) {
            throw new BusinessRuleViolation("catalogue.row-weekday", typed);
        }
        LocalTime start = time(row, "HEURE_DEBUT");
        LocalTime end = time(row, "HEURE_FIN");
        if (!end.isAfter(start)) {
            throw new BusinessRuleViolation("catalogue.row-hours-order", start, end);
        }
        return new WeeklySlot(day, start, end);
    }

    private static LocalTime time(CsvFile.Row row, String column) {
        String typed = CleanText.of(row.get(column));
        Matcher time = TIME.matcher(typed);
        if (time.matches()) {
            int hour = Integer.parseInt(time.group(1));
            int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        throw new BusinessRuleViolation("catalogue.row-hour", column, typed);
    }

    private static Money price(CsvFile.Row row) {
        String typed = CleanText.of(row.get("TARIF_BASE"));
        String plain = typed.replaceAll("[ $]", "").replace(',', '.');
        if (!PRICE.matcher(plain).matches()) {
            throw new BusinessRuleViolation("catalogue.row-price", typed);
        }
        return Money.ofDollars(new BigDecimal(plain));
    }
}
