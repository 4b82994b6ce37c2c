package org.guichetloisirs.core.catalogue;

import java.time.LocalDate;
import java.util.SortedSet;
import org.guichetloisirs.core.kernel.Money;

/** What a programme says of a group. */
record GroupText(
        LocalDate startsOn,
        LocalDate endsOn,
        String venue,
        String room,
        String address,
        Money residentPrice,
        Money otherPrice,
        SortedSet<WeeklySlot> slots) {}
