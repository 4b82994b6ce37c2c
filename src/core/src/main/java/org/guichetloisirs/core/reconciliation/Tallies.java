package org.guichetloisirs.core.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.payment.TerminalTotals.Tally;

/** {@link CardTotals} as columns. */
@Embeddable
class Tallies {

    @Column(name = "purchase_count")
    private int purchaseCount;

    @Column(name = "purchase_cents")
    private Money purchases = Money.ZERO;

    @Column(name = "refund_count")
    private int refundCount;

    @Column(name = "refund_cents")
    private Money refunds = Money.ZERO;

    @Column(name = "correction_count")
    private int correctionCount;

    @Column(name = "correction_cents")
    private Money corrections = Money.ZERO;

    /** For JPA, and of nothing. */
    protected Tallies() {}

    Tallies(CardTotals totals) {
        purchaseCount = totals.purchases().count();
        purchases = totals.purchases().amount();
        refundCount = totals.refunds().count();
        refunds = totals.refunds().amount();
        correctionCount = totals.corrections().count();
        corrections = totals.corrections().amount();
    }

    CardTotals of(String cardType) {
        return new CardTotals(
                cardType,
                new Tally(purchaseCount, purchases),
                new Tally(refundCount, refunds),
                new Tally(correctionCount, corrections));
    }
}
