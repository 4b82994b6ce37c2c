package org.guichetloisirs.core.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.GroupSummary;
import org.guichetloisirs.core.catalogue.SlotView;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.MemberView;

/** A household's registrations with the names of people, activities and places; two queries, however many they are. */
final class RegistrationViews {

    private final Catalogue catalogue;
    private final Map<Long, String> names;

    RegistrationViews(Catalogue catalogue, HouseholdView household) {
        this.catalogue = catalogue;
        this.names = household.members().stream().collect(Collectors.toMap(MemberView::id, MemberView::fullName));
    }

    List<HeldPlace> held(List<Registration> registrations, RegistrationStatus status) {
        Map<Long, GroupSummary> groups = groups(registrations);
        return registrations.stream()
                .map(registration -> held(registration, group(groups, registration), status))
                .toList();
    }

    private HeldPlace held(Registration registration, GroupSummary group, RegistrationStatus status) {
        return new HeldPlace(
                registration.id(),
                registration.memberId(),
                name(registration),
                group.activityId(),
                group.activityTitle(),
                group.groupId(),
                group.label(),
                group.startsOn(),
                group.taxCode(),
                registration.price(),
                registration.expiresAt(),
                status);
    }

    List<RegistrationView> confirmed(List<Registration> registrations) {
        Map<Long, GroupSummary> groups = groups(registrations);
        return registrations.stream()
                .sorted(Comparator.comparing(Registration::changedAt)
                        .thenComparing(Registration::id)
                        .reversed())
                .map(registration -> confirmed(registration, group(groups, registration)))
                .toList();
    }

    private RegistrationView confirmed(Registration registration, GroupSummary group) {
        return new RegistrationView(
                registration.id(),
                registration.memberId(),
                name(registration),
                group.activityId(),
                group.activityTitle(),
                group.groupId(),
                group.label(),
                group.startsOn(),
                group.endsOn(),
                registration.price(),
                registration.orderNumber(),
                registration.changedAt());
    }

    List<CalendarEntry> calendar(List<Registration> registrations, LocalDate from, LocalDate to) {
        Map<Long, GroupSummary> groups = groups(registrations);
        List<CalendarEntry> entries = new ArrayList<>();
        for (Registration registration : registrations) {
            GroupSummary group = group(groups, registration);
            LocalDate first = from.isAfter(group.startsOn()) ? from : group.startsOn();
            LocalDate last = to.isBefore(group.endsOn()) ? to : group.endsOn();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                meetings(registration, group, day, entries);
            }
        }
        entries.sort(Comparator.comparing(CalendarEntry::day)
                .thenComparing(CalendarEntry::start)
                .thenComparing(CalendarEntry::memberName)
                .thenComparing(CalendarEntry::activityTitle));
        return List.copyOf(entries);
    }

    private void meetings(Registration registration, GroupSummary group, LocalDate day, List<CalendarEntry> entries) {
        for (SlotView slot : group.slots()) {
            if (slot.day() == day.getDayOfWeek()) {
                entries.add(new CalendarEntry(
                        day,
                        slot.start(),
                        slot.end(),
                        slot.hours(),
                        name(registration),
                        group.activityTitle(),
                        group.place()));
            }
        }
    }

    private Map<Long, GroupSummary> groups(Collection<Registration> registrations) {
        return catalogue.groups(
                registrations.stream().map(Registration::groupId).distinct().toList());
    }

    /** Groups are never deleted, and the database holds a registration to an existing one. */
    private static GroupSummary group(Map<Long, GroupSummary> groups, Registration registration) {
        return Objects.requireNonNull(groups.get(registration.groupId()));
    }

    /** Empty for somebody who has left the household since. */
    private String name(Registration registration) {
        return names.getOrDefault(registration.memberId(), "");
    }
}
