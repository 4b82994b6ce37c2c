package org.guichetloisirs.core.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What somebody wrote about a difference; rows are only ever added. */
@Entity
@Table(name = "discrepancy_note")
class DiscrepancyNote {

    @Id
    @SequenceGenerator(name = "discrepancy_note", sequenceName = "seq_discrepancy_note", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "discrepancy_note")
    private long id;

    @Version
    private long version;

    @Column(name = "discrepancy_id")
    private long discrepancyId;

    @Column(name = "written_at")
    private Instant writtenAt = Instant.EPOCH;

    @Column(name = "written_by")
    private String writtenBy = "";

    private String body = "";

    /** For JPA. */
    protected DiscrepancyNote() {}

    DiscrepancyNote(long discrepancyId, String writtenBy, String body, Instant now) {
        this.discrepancyId = discrepancyId;
        this.writtenBy = writtenBy;
        this.body = body;
        writtenAt = now;
    }

    DiscrepancyView.Note view() {
        return new DiscrepancyView.Note(writtenAt, writtenBy, body);
    }
}
