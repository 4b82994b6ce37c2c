package org.guichetloisirs.core.catalogue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.Messages;

/** Schedules as French (Canada) writes them: {@code lundi 18 h 30 à 19 h 30}. */
final class ScheduleText {

    private static final char NO_BREAK = '\u00A0';

    private ScheduleText() {}

    static String slot(SlotView slot) {
        String day = name(slot.day());
        return slot.hoursToBeSet() ? day + ", " + hours(slot) : day + " " + hours(slot);
    }

    static String hours(SlotView slot) {
        return slot.hoursToBeSet() ? "heure à déterminer" : time(slot.start()) + " à " + time(slot.end());
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
                .collect(Collectors.joining(" et "));
    }

    private static String days(List<DayOfWeek> days) {
        int last = days.size() - 1;
        if (last >= 2 && days.get(last).getValue() - days.get(0).getValue() == last) {
            return name(days.get(0)) + " au " + name(days.get(last));
        }
        String first = days.subList(0, last).stream().map(ScheduleText::name).collect(Collectors.joining(", "));
        return first.isEmpty() ? name(days.get(last)) : first + " et " + name(days.get(last));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Messages.FRENCH);
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

    private static String time(LocalTime time) {
        String hour = time.getHour() + "" + NO_BREAK + "h";
        return time.getMinute() == 0
                ? hour
                : hour + NO_BREAK + String.format(Messages.FRENCH, "%02d", time.getMinute());
    }
}
