package org.guichetloisirs.web.citizen.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.account.AccountView;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.enrolment.CalendarEntry;
import org.guichetloisirs.core.enrolment.Enrolments;
import org.guichetloisirs.core.enrolment.RegistrationView;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.Submission;
import org.jspecify.annotations.Nullable;

/** «Loisirs»: the family's calendar, or what its account still waits for. {@code week} is a day of the week to show. */
@Named
@RequestScoped
public class HomePage {

    private static final int DAYS_LOOKED_AHEAD = 366;

    /** A day of the calendar with its meetings. */
    public record Day(LocalDate date, boolean today, List<CalendarEntry> entries) {}

    @Inject
    private Accounts accounts;

    @Inject
    private Enrolments enrolments;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Query query;

    @Inject
    private Submission submission;

    @Inject
    private AppClock clock;

    private @Nullable AccountView account;
    private LocalDate monday = LocalDate.EPOCH;
    private List<Day> days = List.of();
    private @Nullable LocalDate next;
    private List<RegistrationView> registrations = List.of();

    @PostConstruct
    void load() {
        AccountView loaded = accounts.view(signedIn.accountId());
        account = loaded;
        monday = query.day("week", clock.today()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (loaded.status() == AccountStatus.ACTIVE) {
            long household = signedIn.household().id();
            List<CalendarEntry> ahead = enrolments.calendar(household, monday, monday.plusDays(DAYS_LOOKED_AHEAD));
            days = IntStream.range(0, 7)
                    .mapToObj(monday::plusDays)
                    .map(date -> day(date, ahead))
                    .toList();
            next = ahead.stream()
                    .map(CalendarEntry::day)
                    .filter(date -> !date.isBefore(monday.plusDays(7)))
                    .min(LocalDate::compareTo)
                    .orElse(null);
            registrations = enrolments.confirmed(household);
        }
    }

    /** A new link was asked for, for an address that is not confirmed. */
    public @Nullable String open() {
        if (submission.asks("resend")) {
            accounts.resendVerification(signedIn.accountId());
            return Paths.to("home", "notice", "verification-sent");
        }
        return null;
    }

    private Day day(LocalDate date, List<CalendarEntry> all) {
        return new Day(
                date,
                date.equals(clock.today()),
                all.stream().filter(entry -> entry.day().equals(date)).toList());
    }

    /** The account as it stands. */
    public @Nullable AccountView getAccount() {
        return account;
    }

    /** Its state's name. */
    public String getStatus() {
        return account == null ? "" : account.status().name();
    }

    /** The seven days shown. */
    public List<Day> getDays() {
        return days;
    }

    /** Whether nothing takes place in the week shown. */
    public boolean isQuiet() {
        return days.stream().allMatch(day -> day.entries().isEmpty());
    }

    /** Monday of the week shown. */
    public LocalDate getMonday() {
        return monday;
    }

    /** The day of the next meeting after the week shown; null when there is none. */
    public @Nullable LocalDate getNext() {
        return next;
    }

    /** The confirmed registrations. */
    public List<RegistrationView> getRegistrations() {
        return registrations;
    }
}
