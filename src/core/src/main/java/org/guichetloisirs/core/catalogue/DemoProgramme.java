package org.guichetloisirs.core.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The demonstration season as {@code demo/season.txt} tells it; the form is explained at the head of that file. */
final class DemoProgramme {

    /** An activity with its groups. */
    record Offer(ActivityText text, Money residentPrice, Money otherPrice, List<Group> groups) {}

    /**
     * A group.
     *
     * @param atTheCounter places that staff has given already
     * @param week the only week of the season in which it meets, from 1; null: it meets all season
     */
    record Group(
            SortedSet<WeeklySlot> slots,
            String room,
            int capacity,
            int atTheCounter,
            @Nullable Integer week) {}

    private static final String FILE = "/demo/season.txt";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "lundi", DayOfWeek.MONDAY,
            "mardi", DayOfWeek.TUESDAY,
            "mercredi", DayOfWeek.WEDNESDAY,
            "jeudi", DayOfWeek.THURSDAY,
            "vendredi", DayOfWeek.FRIDAY,
            "samedi", DayOfWeek.SATURDAY,
            "dimanche", DayOfWeek.SUNDAY);

    private DemoProgramme() {}

    static List<Offer> read() {
        List<Offer> offers = new ArrayList<>();
        String category = "";
        for (String line : lines()) {
            if (line.startsWith("== ")) {
                category = line.substring(3).strip();
            } else if (line.startsWith("- ")) {
                offers.get(offers.size() - 1).groups().add(group(cells(line.substring(2))));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                offers.add(offer(category, cells(line)));
            }
        }
        return offers;
    }

    private static Offer offer(String category, List<String> cells) {
        TitleAges ages = TitleAges.of(cells.get(1));
        TaxCode tax = cells.get(2).equals("exempt") ? TaxCode.EXEMPT_CHILDREN_14 : TaxCode.TAXABLE;
        ActivityText text =
                new ActivityText(cells.get(0), category, cells.get(5), ages.minMonths(), ages.maxMonths(), tax);
        return new Offer(text, money(cells.get(3)), money(cells.get(4)), new ArrayList<>());
    }

    private static Group group(List<String> cells) {
        String when = cells.get(0);
        int hours = when.lastIndexOf(' ');
        String[] fromTo = when.substring(hours + 1).split("-", 2);
        LocalTime from = LocalTime.parse(fromTo[0], HOUR);
        LocalTime to = LocalTime.parse(fromTo[1], HOUR);
        SortedSet<WeeklySlot> slots = Stream.of(when.substring(0, hours).split(",", -1))
                .map(day -> new WeeklySlot(day(day.strip()), from, to))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Group(
                slots,
                cells.get(1),
                Integer.parseInt(cells.get(2)),
                Integer.parseInt(cells.get(3)),
                cells.size() > 4 ? Integer.valueOf(cells.get(4)) : null);
    }

    private static DayOfWeek day(String name) {
        DayOfWeek day = DAYS.get(name.toLowerCase(Locale.ROOT));
        if (day == null) {
            throw new IllegalStateException("Unknown weekday in " + FILE + ": " + name);
        }
        return day;
    }

    private static Money money(String typed) {
        return Money.ofDollars(typed.replace(',', '.'));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<String> lines() {
        try (InputStream file = DemoProgramme.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
