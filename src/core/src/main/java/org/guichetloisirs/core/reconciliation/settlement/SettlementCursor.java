package org.guichetloisirs.core.reconciliation.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Up to where charges, or refunds, were looked at for a deposit that never came: each is looked at once. */
@Entity
@Table(name = "settlement_cursor")
class SettlementCursor {

    /** What is looked at. */
    enum Subject {
        CHARGE,
        REFUND
    }

    @Id
    @Enumerated(EnumType.STRING)
    private Subject subject = Subject.CHARGE;

    @Version
    private long version;

    @Column(name = "at_moment")
    private Instant at = Instant.EPOCH;

    @Column(name = "at_id")
    private long id;

    /** For JPA. */
    protected SettlementCursor() {}

    SettlementCursor(Subject subject) {
        this.subject = subject;
    }

    void move(Instant moment, long rowId) {
        at = moment;
        id = rowId;
    }

    Instant at() {
        return at;
    }

    long id() {
        return id;
    }
}
