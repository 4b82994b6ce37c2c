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
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Something that did not agree. It is never deleted, and what was found is never changed. */
@Entity
@Table(name = "discrepancy")
class Discrepancy {

    private static final int LONGEST_TEXT = 500;

    @Id
    @SequenceGenerator(name = "discrepancy", sequenceName = "seq_discrepancy", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "discrepancy")
    private long id;

    @Version
    private long version;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "business_date")
    private LocalDate businessDate = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private DiscrepancyKind kind = DiscrepancyKind.AMOUNT_DIFFERS;

    private String reference = "";

    @Column(name = "order_number")
    private @Nullable String orderNumber;

    @Column(name = "payment_id")
    private @Nullable Long paymentId;

    @Column(name = "ours_text")
    private String oursText = "";

    @Column(name = "ours_cents")
    private @Nullable Money ours;

    @Column(name = "theirs_text")
    private String theirsText = "";

    @Column(name = "theirs_cents")
    private @Nullable Money theirs;

    @Lob
    @Column(name = "raw_answer")
    private @Nullable String rawAnswer;

    @Column(name = "found_at")
    private Instant foundAt = Instant.EPOCH;

    private @Nullable String owner;

    @Enumerated(EnumType.STRING)
    private @Nullable Mending mended;

    @Column(name = "mended_at")
    private @Nullable Instant mendedAt;

    private @Nullable String resolution;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    private @Nullable String resolvedBy;

    /** For JPA. */
    protected Discrepancy() {}

    Discrepancy(Night night, FoundDifference found, Instant now) {
        runId = night.runId();
        businessDate = night.businessDate();
        kind = found.kind();
        reference = found.reference();
        orderNumber = found.orderNumber();
        paymentId = found.paymentId();
        oursText = cut(found.ours().text());
        ours = found.ours().amount();
        theirsText = cut(found.theirs().text());
        theirs = found.theirs().amount();
        rawAnswer = found.rawAnswer();
        foundAt = now;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** The machine did something about it, of its short list. */
    void mend(Mending how, Instant now) {
        mended = how;
        mendedAt = now;
    }

    /** @param to {@code operator:LOGIN}; null for nobody */
    void assign(@Nullable String to) {
        requireOpen();
        owner = to;
    }

    /**
     * A person settled it.
     *
     * @throws BusinessRuleViolation {@code reconciliation.not-open} if it is settled already
     */
    void resolve(String how, String by, Instant now) {
        requireOpen();
        resolution = how;
        resolvedBy = by;
        resolvedAt = now;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new BusinessRuleViolation("reconciliation.not-open");
        }
    }

    boolean isOpen() {
        return resolvedAt == null && mendedAt == null;
    }

    Differences.Doubt doubt() {
        OptionalLong refund = References.refundIn(reference);
        return new Differences.Doubt(id, paymentId, refund.isPresent() ? refund.getAsLong() : null);
    }

    DiscrepancyView view(List<DiscrepancyView.Note> notes) {
        return new DiscrepancyView(
                id,
                runId,
                businessDate,
                kind,
                reference,
                orderNumber,
                paymentId,
                oursText,
                ours,
                theirsText,
                theirs,
                rawAnswer,
                foundAt,
                owner,
                mended,
                mendedAt,
                resolution,
                resolvedAt,
                resolvedBy,
                isOpen(),
                notes);
    }
}
