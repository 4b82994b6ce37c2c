package org.guichetloisirs.core.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** The row of a weekly meeting; written once, deleted when the group meets no more then. */
@Entity
@Table(name = "group_slot")
class GroupSlot {

    @Id
    @SequenceGenerator(name = "group_slot", sequenceName = "seq_group_slot", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "group_slot")
    private long id;

    @Version
    private long version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "group_id")
    private ActivityGroup group;

    private int weekday;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    @Column(name = "ends_at")
    private LocalTime endsAt;

    protected GroupSlot() {}

    GroupSlot(ActivityGroup group, WeeklySlot slot) {
        this.group = group;
        this.weekday = slot.day().getValue();
        this.startsAt = slot.startsAt();
        this.endsAt = slot.endsAt();
    }

    WeeklySlot slot() {
        return new WeeklySlot(DayOfWeek.of(weekday), startsAt, endsAt);
    }
}
