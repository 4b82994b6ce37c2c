package org.guichetloisirs.core.catalogue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;

/** A weekly meeting, in the order of the week. */
record WeeklySlot(DayOfWeek day, LocalTime startsAt, LocalTime endsAt) implements Comparable<WeeklySlot> {

    private static final Comparator<WeeklySlot> IN_THE_WEEK = Comparator.comparing(WeeklySlot::day)
            .thenComparing(WeeklySlot::startsAt)
            .thenComparing(WeeklySlot::endsAt);

    SlotView view() {
        return new SlotView(day, startsAt, endsAt);
    }

    @Override
    public int compareTo(WeeklySlot other) {
        return IN_THE_WEEK.compare(this, other);
    }

    @Override
    public String toString() {
        return view().label();
    }
}
