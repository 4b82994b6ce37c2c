package org.guichetloisirs.core.reconciliation.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A line of an export that could not be understood, kept as it was. */
@Entity
@Table(name = "settlement_refusal")
class SettlementRefusal {

    @Id
    @SequenceGenerator(name = "settlement_refusal", sequenceName = "seq_settlement_refusal", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "settlement_refusal")
    private long id;

    @Version
    private long version;

    @Column(name = "file_id")
    private long fileId;

    @Column(name = "line_number")
    private int lineNumber;

    private String content = "";

    private String reason = "";

    /** For JPA. */
    protected SettlementRefusal() {}

    SettlementRefusal(long fileId, SettlementItem.Refused item) {
        this.fileId = fileId;
        lineNumber = item.number();
        content = item.content();
        reason = item.reason().stored();
    }

    SettlementFileView.RefusedLine view() {
        return new SettlementFileView.RefusedLine(
                lineNumber, content, Reason.parse(reason).sentence());
    }
}
