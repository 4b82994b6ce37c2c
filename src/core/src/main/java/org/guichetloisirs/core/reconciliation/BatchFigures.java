package org.guichetloisirs.core.reconciliation;

import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.CardBrand;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.jspecify.annotations.Nullable;

/**
 * A terminal's batch as it stood that night.
 *
 * @param terminal its number, 8 digits
 * @param batch shift and batch digits of our receipts in it; empty where we have none
 * @param reading what fits the gateway's totals
 * @param askedAt when its totals were asked for; null where they could not be had
 * @param totalsAnswer the gateway word for word
 * @param closeAnswer the same of the closing; null where it was not asked for or nothing came back
 * @param cards by type of card
 */
public record BatchFigures(
        String terminal,
        String batch,
        BatchState state,
        VoidReading reading,
        @Nullable Instant askedAt,
        @Nullable String totalsAnswer,
        @Nullable String closeAnswer,
        List<CardFigures> cards) {

    /**
     * The figures of one type of card.
     *
     * @param ours from our receipts, a corrected sale both among the purchases and among the corrections
     * @param theirs as the gateway said them
     * @param difference to the cent: what the gateway will deposit less what our receipts say, in the reading that fits
     */
    public record CardFigures(String cardType, CardTotals ours, CardTotals theirs, Money difference) {

        /** The brand as its owner knows it; the gateway's letters where it is not known. */
        public String cardName() {
            String name = CardBrand.name(cardType);
            return name.isEmpty() ? cardType : name;
        }
    }
}
