package org.guichetloisirs.core.reconciliation;

import java.util.Collection;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.payment.TerminalTotals.Tally;

/** Our figures of one type of card beside the gateway's, in both readings of a corrected sale. */
record CardComparison(CardTotals ours, CardTotals theirs) {

    static final Tally NONE = new Tally(0, Money.ZERO);

    /** The reading that fits every card; {@link VoidReading#EITHER} where nothing was corrected. */
    static VoidReading reading(Collection<CardComparison> cards) {
        if (cards.stream().allMatch(card -> card.fits(VoidReading.KEPT_IN_PURCHASES))) {
            boolean corrected =
                    cards.stream().anyMatch(card -> card.ours.corrections().count() > 0);
            return corrected ? VoidReading.KEPT_IN_PURCHASES : VoidReading.EITHER;
        }
        return cards.stream().allMatch(card -> card.fits(VoidReading.OUT_OF_PURCHASES))
                ? VoidReading.OUT_OF_PURCHASES
                : VoidReading.NEITHER;
    }

    /** Whether both sides are equal in this reading, to the cent and in number. */
    boolean fits(VoidReading reading) {
        if (!ours.refunds().equals(theirs.refunds())) {
            return false;
        }
        if (reading == VoidReading.OUT_OF_PURCHASES) {
            // Whether a sale that has left the purchases is still shown among the corrections is not published either.
            boolean corrections = ours.corrections().equals(theirs.corrections())
                    || theirs.corrections().equals(NONE);
            return corrections && purchasesLeft().equals(theirs.purchases());
        }
        return ours.purchases().equals(theirs.purchases()) && ours.corrections().equals(theirs.corrections());
    }

    private Tally purchasesLeft() {
        return new Tally(
                ours.purchases().count() - ours.corrections().count(),
                ours.purchases().amount().minus(ours.corrections().amount()));
    }

    /** What the gateway will deposit, less what our receipts say. */
    Money difference(VoidReading reading) {
        return deposit(reading).minus(ours.net());
    }

    /** What the gateway will deposit in this reading. */
    Money deposit(VoidReading reading) {
        return reading == VoidReading.OUT_OF_PURCHASES
                ? theirs.purchases().amount().minus(theirs.refunds().amount())
                : theirs.net();
    }
}
