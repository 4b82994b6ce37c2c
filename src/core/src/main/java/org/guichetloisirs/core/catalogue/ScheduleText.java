package org.guichetloisirs.core.catalogue;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.kernel.Messages;

/** Schedules as one says them: {@code lundi 18 h 30 à 19 h 30}, {@code Monday 6:30 p.m. to 7:30 p.m.}. */
final class ScheduleText {

    private ScheduleText() {}

    static String slot(SlotView slot) {
        String day = Dates.weekday(slot.day());
        return slot.hoursToBeSet() ? day + ", " + hours(slot) : day + " " + hours(slot);
    }

    static String hours(SlotView slot) {
        return slot.hoursToBeSet()
                ? Messages.text("catalogue.hours-unknown")
                : Messages.text("catalogue.hours", Dates.hour(slot.start()), Dates.hour(slot.end()));
    }

    /** «lundi au vendredi 9 h à 16 h, gymnase A». */
    static String group(List<SlotView> slots, String place) {
        String when = week(slots);
        return place.isEmpty() ? when : when + ", " + place;
    }

    /** «lundi 18 h 30 à 19 h 30 et mercredi 9 h à 10 h»; days of the same hours are said together. */
    static String week(List<SlotView> slots) {
        Map<String, List<SlotView>> byHours = slots.stream()
                .collect(Collectors.groupingBy(ScheduleText::hours, LinkedHashMap::new, Collectors.toList()));
        return byHours.entrySet().stream()
                .map(same -> days(same.getValue().stream().map(SlotView::day).toList())
                        + (same.getValue().get(0).hoursToBeSet() ? ", " : " ")
                        + same.getKey())
                .reduce(ScheduleText::and)
                .orElse("");
    }

    private static String days(List<DayOfWeek> days) {
        int last = days.size() - 1;
        String lastName = Dates.weekday(days.get(last));
        if (last >= 2 && days.get(last).getValue() - days.get(0).getValue() == last) {
            return Messages.text("catalogue.days", Dates.weekday(days.get(0)), lastName);
        }
        String first = days.subList(0, last).stream().map(Dates::weekday).collect(Collectors.joining(", "));
        return first.isEmpty() ? lastName : and(first, lastName);
    }

    private static String and(String one, String other) {
        return Messages.text("catalogue.and", one, other);
    }

    /** The room when it names itself, else the venue; both when they tell two things. */
    static String place(String venue, String room) {
        if (room.isEmpty() || room.equals(venue)) {
            return venue;
        }
        return venue.isEmpty() || room.toLowerCase(Locale.ROOT).contains(venue.toLowerCase(Locale.ROOT))
                ? room
                : venue + ", " + room;
    }
}
