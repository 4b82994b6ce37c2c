package org.guichetloisirs.core.reconciliation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;

/** The figures of one type of card in a terminal's batch, ours beside the gateway's. */
@Entity
@Table(name = "reconciliation_figure")
class ReconciliationFigure {

    @Id
    @SequenceGenerator(name = "reconciliation_figure", sequenceName = "seq_reconciliation_figure", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reconciliation_figure")
    private long id;

    @Version
    private long version;

    @Column(name = "batch_id")
    private long batchId;

    @Column(name = "card_type")
    private String cardType = "";

    @Embedded
    @AttributeOverride(name = "purchaseCount", column = @Column(name = "ours_purchase_count"))
    @AttributeOverride(name = "purchases", column = @Column(name = "ours_purchase_cents"))
    @AttributeOverride(name = "refundCount", column = @Column(name = "ours_refund_count"))
    @AttributeOverride(name = "refunds", column = @Column(name = "ours_refund_cents"))
    @AttributeOverride(name = "correctionCount", column = @Column(name = "ours_correction_count"))
    @AttributeOverride(name = "corrections", column = @Column(name = "ours_correction_cents"))
    private Tallies ours = new Tallies();

    @Embedded
    @AttributeOverride(name = "purchaseCount", column = @Column(name = "theirs_purchase_count"))
    @AttributeOverride(name = "purchases", column = @Column(name = "theirs_purchase_cents"))
    @AttributeOverride(name = "refundCount", column = @Column(name = "theirs_refund_count"))
    @AttributeOverride(name = "refunds", column = @Column(name = "theirs_refund_cents"))
    @AttributeOverride(name = "correctionCount", column = @Column(name = "theirs_correction_count"))
    @AttributeOverride(name = "corrections", column = @Column(name = "theirs_correction_cents"))
    private Tallies theirs = new Tallies();

    /** For JPA. */
    protected ReconciliationFigure() {}

    ReconciliationFigure(long batchId, CardTotals ours, CardTotals theirs) {
        this.batchId = batchId;
        cardType = ours.cardType();
        this.ours = new Tallies(ours);
        this.theirs = new Tallies(theirs);
    }

    BatchFigures.CardFigures view(VoidReading reading) {
        CardTotals mine = ours.of(cardType);
        CardTotals said = theirs.of(cardType);
        return new BatchFigures.CardFigures(cardType, mine, said, new CardComparison(mine, said).difference(reading));
    }
}
