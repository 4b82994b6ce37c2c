package org.guichetloisirs.core.reconciliation;

import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.payment.TerminalTotals.Tally;

/** Our figures of one type of card beside the gateway's, in both readings of a corrected sale. */
final class CardComparison {

    private CardComparison() {}

    /** What fits; {@link VoidReading#EITHER} where nothing was corrected and all is equal. */
    static VoidReading reading(CardTotals ours, CardTotals theirs) {
        boolean refundsFit = ours.refunds().equals(theirs.refunds());
        boolean kept = refundsFit
                && ours.purchases().equals(theirs.purchases())
                && ours.corrections().equals(theirs.corrections());
        if (kept) {
            return ours.corrections().count() == 0 ? VoidReading.EITHER : VoidReading.KEPT_IN_PURCHASES;
        }
        // Whether a sale that has left the purchases is still shown among the corrections is not published either.
        boolean correctionsFit = ours.corrections().equals(theirs.corrections())
                || theirs.corrections().count() == 0
                        && theirs.corrections().amount().isZero();
        boolean out = refundsFit && correctionsFit && purchasesLeft(ours).equals(theirs.purchases());
        return out ? VoidReading.OUT_OF_PURCHASES : VoidReading.NEITHER;
    }

    private static Tally purchasesLeft(CardTotals ours) {
        return new Tally(
                ours.purchases().count() - ours.corrections().count(),
                ours.purchases().amount().minus(ours.corrections().amount()));
    }

    /** What these totals say will be deposited. */
    static Money deposit(CardTotals totals, VoidReading reading) {
        return reading == VoidReading.OUT_OF_PURCHASES
                ? totals.purchases().amount().minus(totals.refunds().amount())
                : totals.net();
    }
}
