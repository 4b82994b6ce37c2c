package org.guichetloisirs.core.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One deed in the audit trail. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    private static final int LONGEST_DETAIL = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_audit_entry")
    @SequenceGenerator(name = "seq_audit_entry", sequenceName = "seq_audit_entry", allocationSize = 100)
    private long id;

    @Version
    private long version;

    @Column(name = "done_at")
    private Instant at;

    @Column(name = "done_by")
    private String who;

    private String deed;
    private String subject;
    private String detail;

    /** For the persistence provider only. */
    protected AuditEntry() {}

    AuditEntry(Instant at, String who, String deed, String subject, String detail) {
        this.at = at;
        this.who = who;
        this.deed = deed;
        this.subject = subject;
        this.detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
