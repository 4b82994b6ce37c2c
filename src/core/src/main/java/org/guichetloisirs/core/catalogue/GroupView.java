package org.guichetloisirs.core.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.kernel.Money;

/**
 * A group of an activity: where one actually takes a place.
 *
 * @param code short, unique within the activity's season
 * @param slots its weekly meetings, in the order of the week
 * @param venue the building; may be empty
 * @param room the room or surface in it; may be empty
 * @param address the building's civic address; may be empty
 * @param placesLeft places that nobody holds or waits for at this moment; never below zero
 * @param waiting how many wait for a place
 * @param residentPrice before taxes
 * @param otherPrice before taxes, for a household that does not live in the town
 */
public record GroupView(
        long id,
        String code,
        List<SlotView> slots,
        LocalDate startsOn,
        LocalDate endsOn,
        String venue,
        String room,
        String address,
        int capacity,
        int placesLeft,
        int waiting,
        Money residentPrice,
        Money otherPrice) {

    /** The same with another number of places left. */
    public GroupView withPlacesLeft(int places) {
        return new GroupView(
                id,
                code,
                slots,
                startsOn,
                endsOn,
                venue,
                room,
                address,
                capacity,
                places,
                waiting,
                residentPrice,
                otherPrice);
    }

    /** Whether no place can be taken at this moment by whoever comes. */
    public boolean full() {
        return placesLeft == 0;
    }

    /** Building and room in one line; empty when neither is known. */
    public String place() {
        return ScheduleText.place(venue, room);
    }

    /** «lundi au vendredi 9 h à 16 h»; empty when no meeting is known. */
    public String schedule() {
        return ScheduleText.week(slots);
    }

    /** «lundi 18 h 30 à 19 h 30, gymnase A». */
    public String label() {
        return ScheduleText.group(slots, place());
    }
}
