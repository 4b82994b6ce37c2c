package org.guichetloisirs.core.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.kernel.Money;

/** A group with the few words about its activity that a cart, a receipt or a calendar needs. */
public record GroupSummary(
        long groupId,
        long activityId,
        long seasonId,
        String activityTitle,
        TaxCode taxCode,
        List<SlotView> slots,
        LocalDate startsOn,
        LocalDate endsOn,
        String venue,
        String room,
        Money residentPrice,
        Money otherPrice) {

    /** Building and room in one line; empty when neither is known. */
    public String place() {
        return ScheduleText.place(venue, room);
    }

    /** «lundi 18 h 30 à 19 h 30, gymnase A». */
    public String label() {
        return ScheduleText.group(slots, place());
    }
}
