package org.guichetloisirs.web.citizen.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichetloisirs.core.enrolment.CalendarEntry;
import org.guichetloisirs.core.enrolment.Enrolments;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** «Notre calendrier»: what the family does in a month. {@code day} is a date of the month to show. */
@Named
@RequestScoped
public class CalendarPage {

    /** A day on which something takes place. */
    public record Day(LocalDate date, boolean today, List<CalendarEntry> entries) {}

    @Inject
    private Enrolments enrolments;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Query query;

    @Inject
    private AppClock clock;

    private LocalDate chosen = LocalDate.EPOCH;
    private List<Day> days = List.of();

    @PostConstruct
    void load() {
        chosen = query.day("day", clock.today());
        Map<LocalDate, List<CalendarEntry>> meetings =
                enrolments
                        .calendar(
                                signedIn.household().id(),
                                getMonth().atDay(1),
                                getMonth().plusMonths(1).atDay(1))
                        .stream()
                        .collect(Collectors.groupingBy(CalendarEntry::day, TreeMap::new, Collectors.toList()));
        days = meetings.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getKey().equals(clock.today()), day.getValue()))
                .toList();
    }

    /** A date was chosen in the date picker: its month has an address of its own. */
    public String show() {
        return Paths.to("calendar", "day", chosen.toString());
    }

    /** The date in the date picker. */
    public LocalDate getChosen() {
        return chosen;
    }

    /** Set by the form. */
    public void setChosen(@Nullable LocalDate date) {
        if (date != null) {
            chosen = date;
        }
    }

    /** The month shown. */
    public YearMonth getMonth() {
        return YearMonth.from(chosen);
    }

    /** The first day of the month before. */
    public LocalDate getBefore() {
        return getMonth().minusMonths(1).atDay(1);
    }

    /** The first day of the month after. */
    public LocalDate getAfter() {
        return getMonth().plusMonths(1).atDay(1);
    }

    /** The days on which something takes place. */
    public List<Day> getDays() {
        return days;
    }
}
