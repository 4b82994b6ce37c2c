package org.guichetloisirs.core.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A terminal's batch as it stood one night, with the gateway's answers word for word. */
@Entity
@Table(name = "reconciliation_batch")
class ReconciliationBatch {

    @Id
    @SequenceGenerator(name = "reconciliation_batch", sequenceName = "seq_reconciliation_batch", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reconciliation_batch")
    private long id;

    @Version
    private long version;

    @Column(name = "run_id")
    private long runId;

    private String terminal = "";

    private String batch = "";

    @Enumerated(EnumType.STRING)
    private BatchState state = BatchState.NOT_ASKED;

    @Enumerated(EnumType.STRING)
    private VoidReading reading = VoidReading.EITHER;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Lob
    @Column(name = "totals_answer")
    private @Nullable String totalsAnswer;

    @Column(name = "close_asked_at")
    private @Nullable Instant closeAskedAt;

    @Lob
    @Column(name = "close_answer")
    private @Nullable String closeAnswer;

    /** For JPA. */
    protected ReconciliationBatch() {}

    ReconciliationBatch(long runId, String terminal) {
        this.runId = runId;
        this.terminal = terminal;
    }

    /** The gateway told its totals. */
    void compared(String ofBatch, VoidReading fits, BatchState next, @Nullable String answer, Instant now) {
        batch = ofBatch;
        reading = fits;
        state = next;
        totalsAnswer = answer;
        askedAt = now;
    }

    /** Its totals could not be had. */
    void unanswered(String ofBatch) {
        batch = ofBatch;
        state = BatchState.NO_ANSWER;
    }

    /** Written before the closing goes out, so that it never goes out twice. */
    void closing(Instant now) {
        state = BatchState.CLOSING;
        closeAskedAt = now;
    }

    void closeAnswered(BatchState next, @Nullable String answer) {
        state = next;
        closeAnswer = answer;
    }

    long id() {
        return id;
    }

    String batch() {
        return batch;
    }

    BatchState state() {
        return state;
    }

    VoidReading reading() {
        return reading;
    }

    BatchFigures view(List<BatchFigures.CardFigures> cards) {
        return new BatchFigures(terminal, batch, state, reading, askedAt, totalsAnswer, closeAnswer, cards);
    }
}
