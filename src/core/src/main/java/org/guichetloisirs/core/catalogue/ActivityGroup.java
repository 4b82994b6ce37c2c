package org.guichetloisirs.core.catalogue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.SearchText;

/** A group of an activity, with its places. */
@Entity
@Table(name = "activity_group")
class ActivityGroup {

    @Id
    @SequenceGenerator(name = "activity_group", sequenceName = "seq_activity_group", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "activity_group")
    private long id;

    @Version
    private long version;

    @Column(name = "activity_id")
    private long activityId;

    @Column(name = "import_key")
    private String importKey;

    private String code;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String venue;
    private String room;
    private String address;

    /** Venue and room, to be found by. */
    @Column(name = "search_place")
    private String searchPlace;

    @Column(name = "resident_cents")
    private Money residentPrice;

    @Column(name = "other_cents")
    private Money otherPrice;

    private int capacity;

    /** Counted by enrolment's guarded update, behind the back of this entity (ADR 0010). */
    @Column(insertable = false, updatable = false)
    private int taken;

    /** How many wait for a place; counted by enrolment too. */
    @Column(insertable = false, updatable = false)
    private int waiting;

    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<GroupSlot> slots = new ArrayList<>();

    protected ActivityGroup() {}

    ActivityGroup(long activityId, String importKey, String code, int capacity, GroupText text) {
        this.activityId = activityId;
        this.importKey = importKey;
        this.code = code;
        this.capacity = capacity;
        describe(text);
    }

    /** Whether a programme says something else of it than what is known. */
    boolean differs(GroupText text) {
        return !text.equals(text());
    }

    /** Takes what a programme says of it. */
    final void describe(GroupText text) {
        startsOn = text.startsOn();
        endsOn = text.endsOn();
        venue = text.venue();
        room = text.room();
        address = text.address();
        searchPlace = SearchText.fold(venue + " " + room);
        residentPrice = text.residentPrice();
        otherPrice = text.otherPrice();
        Set<WeeklySlot> known = slots();
        slots.removeIf(slot -> !text.slots().contains(slot.slot()));
        for (WeeklySlot slot : text.slots()) {
            if (!known.contains(slot)) {
                slots.add(new GroupSlot(this, slot));
            }
        }
    }

    private GroupText text() {
        return new GroupText(startsOn, endsOn, venue, room, address, residentPrice, otherPrice, slots());
    }

    GroupView view() {
        return new GroupView(
                id,
                code,
                slotViews(),
                startsOn,
                endsOn,
                venue,
                room,
                address,
                capacity,
                // A place that is free for a moment while somebody waits for it is theirs.
                waiting > 0 ? 0 : Math.max(0, capacity - taken),
                waiting,
                residentPrice,
                otherPrice);
    }

    GroupSummary summary(Activity activity) {
        return new GroupSummary(
                id,
                activityId,
                activity.seasonId(),
                activity.title(),
                activity.taxCode(),
                slotViews(),
                startsOn,
                endsOn,
                venue,
                room,
                residentPrice,
                otherPrice);
    }

    GroupRow row(Activity activity) {
        return new GroupRow(
                id,
                activityId,
                activity.title(),
                activity.category(),
                activity.ageLabel(),
                activity.taxCode(),
                code,
                view().label(),
                capacity,
                taken,
                waiting,
                residentPrice,
                otherPrice);
    }

    private SortedSet<WeeklySlot> slots() {
        return slots.stream().map(GroupSlot::slot).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<SlotView> slotViews() {
        return slots().stream().map(WeeklySlot::view).toList();
    }

    /** The first meeting of the week, for the order of a list. */
    WeeklySlot firstSlot() {
        return slots().first();
    }

    /** Comes to this activity from another one, when a programme now files it there. */
    void moveTo(long otherActivityId) {
        activityId = otherActivityId;
    }

    long id() {
        return id;
    }

    long activityId() {
        return activityId;
    }

    String importKey() {
        return importKey;
    }
}
