package org.guichetloisirs.core.catalogue;

import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.Messages;

/** Schedules as French (Canada) writes them: {@code lundi 18 h 30 à 19 h 30}. */
final class ScheduleText {

    private static final char NO_BREAK = '\u00A0';

    private ScheduleText() {}

    static String slot(SlotView slot) {
        String day = slot.day().getDisplayName(TextStyle.FULL, Messages.FRENCH);
        return slot.hoursToBeSet() ? day + ", " + hours(slot) : day + " " + hours(slot);
    }

    static String hours(SlotView slot) {
        return slot.hoursToBeSet() ? "heure à déterminer" : time(slot.start()) + " à " + time(slot.end());
    }

    /** «lundi 18 h 30 à 19 h 30 et mercredi 9 h à 10 h, gymnase A». */
    static String group(List<SlotView> slots, String place) {
        String when = slots.stream().map(ScheduleText::slot).collect(Collectors.joining(" et "));
        return place.isEmpty() ? when : when + ", " + place;
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
