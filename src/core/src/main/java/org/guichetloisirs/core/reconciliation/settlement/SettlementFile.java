package org.guichetloisirs.core.reconciliation.settlement;

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
import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A file of the folder and what became of it. The file itself is never moved, changed or deleted. */
@Entity
@Table(name = "settlement_file")
class SettlementFile {

    @Id
    @SequenceGenerator(name = "settlement_file", sequenceName = "seq_settlement_file", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "settlement_file")
    private long id;

    @Version
    private long version;

    private String name = "";

    @Column(name = "size_bytes")
    private long size;

    @Column(name = "modified_at")
    private Instant modifiedAt = Instant.EPOCH;

    private String sha256 = "";

    /** Unique, so that one content is taken once. */
    @Column(name = "taken_sha256")
    private @Nullable String takenSha256;

    @Enumerated(EnumType.STRING)
    private FileState state = FileState.READING;

    private @Nullable String reason;

    @Column(name = "column_names")
    private String columnNames = "";

    @Column(name = "lines_done")
    private int linesDone;

    private int matched;

    @Column(name = "different")
    private int different;

    private int known;

    private int refused;

    @Column(name = "deposited_cents")
    private Money deposited = Money.ZERO;

    @Column(name = "fee_cents")
    private Money fees = Money.ZERO;

    @Column(name = "began_at")
    private Instant beganAt = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For JPA. */
    protected SettlementFile() {}

    SettlementFile(FileFacts facts, String sha256, Instant now) {
        name = facts.name();
        this.sha256 = sha256;
        seen(facts);
        beganAt = now;
    }

    /** Where it stands now: the same content may have been put there anew. */
    final void seen(FileFacts facts) {
        size = facts.size();
        modifiedAt = facts.modifiedAt();
    }

    /** Its lines are taken from here on; a file that was taken stays so. */
    void read(String names, Instant now) {
        if (state == FileState.TAKEN) {
            return;
        }
        state = FileState.READING;
        takenSha256 = sha256;
        columnNames = names;
        reason = null;
        beganAt = now;
        endedAt = null;
    }

    void keepAside(Reason why, String names, Instant now) {
        state = FileState.ASIDE;
        reason = why.stored();
        columnNames = names;
        endedAt = now;
    }

    void copyOf(Reason why, Instant now) {
        state = FileState.COPY;
        reason = why.stored();
        endedAt = now;
    }

    void line(int number) {
        linesDone = Math.max(linesDone, number);
    }

    void settled(SettledLine line, boolean agrees) {
        if (agrees) {
            matched++;
        } else {
            different++;
        }
        deposited = deposited.plus(line.deposited());
        fees = fees.plus(line.fee());
    }

    void known() {
        known++;
    }

    void refused() {
        refused++;
    }

    void taken(Instant now) {
        state = FileState.TAKEN;
        endedAt = now;
    }

    SettlementFileView view(List<SettlementFileView.RefusedLine> refusedLines) {
        return new SettlementFileView(
                id,
                name,
                state,
                matched,
                different,
                known,
                refused,
                deposited,
                fees,
                beganAt,
                endedAt,
                reason == null ? null : Reason.parse(reason).sentence(),
                refusedLines);
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    FileState state() {
        return state;
    }

    int linesDone() {
        return linesDone;
    }

    String columnNames() {
        return columnNames;
    }
}
