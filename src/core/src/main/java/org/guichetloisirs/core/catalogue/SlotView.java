package org.guichetloisirs.core.catalogue;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * One weekly meeting of a group.
 *
 * @param start in the town's wall clock
 * @param end after {@code start}
 */
public record SlotView(DayOfWeek day, LocalTime start, LocalTime end) {

    /** Whether the hours are still to be set: the towns' files write that as 00:01 to 00:02. */
    public boolean hoursToBeSet() {
        return start.getHour() == 0 && end.getHour() == 0;
    }

    /** «lundi 18 h 30 à 19 h 30», or «lundi, heure à déterminer». */
    public String label() {
        return ScheduleText.slot(this);
    }

    /** «18 h 30 à 19 h 30», or «heure à déterminer». */
    public String hours() {
        return ScheduleText.hours(this);
    }
}
