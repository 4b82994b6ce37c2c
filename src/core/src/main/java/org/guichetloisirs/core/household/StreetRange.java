package org.guichetloisirs.core.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A range of civic numbers that a street is known to have. */
@Entity
@Table(name = "street_range")
class StreetRange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_street_range")
    @SequenceGenerator(name = "seq_street_range", sequenceName = "seq_street_range", allocationSize = 100)
    private long id;

    @Version
    private long version;

    @Column(name = "street_id")
    private long streetId;

    @Column(name = "first_number")
    private int first;

    @Column(name = "last_number")
    private int last;

    @Enumerated(EnumType.STRING)
    private Parity parity;

    /** For the persistence provider only. */
    protected StreetRange() {}

    StreetRange(long streetId, NumberRange range) {
        this.streetId = streetId;
        this.first = range.first();
        this.last = range.last();
        this.parity = range.parity();
    }

    long streetId() {
        return streetId;
    }

    NumberRange range() {
        return new NumberRange(first, last, parity);
    }
}
