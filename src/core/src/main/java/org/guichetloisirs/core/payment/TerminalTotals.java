package org.guichetloisirs.core.payment;

import java.util.List;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * The totals of one terminal's batch (section B.3 of the gateway's facts).
 *
 * @param terminal its number
 * @param closed whether the batch is closed now; null where the gateway did not say
 * @param cards only the types of card that occur
 */
public record TerminalTotals(String terminal, @Nullable Boolean closed, List<CardTotals> cards) {

    /**
     * The totals of one type of card.
     *
     * @param cardType {@code V}, {@code M}, {@code AX}…
     * @param purchases completions and force posts included; whether a corrected sale is still among them is not published
     * @param refunds independent refunds included
     * @param corrections sales that were undone while their batch was open
     */
    public record CardTotals(String cardType, Tally purchases, Tally refunds, Tally corrections) {

        /** What will be deposited: purchases less refunds and corrections. */
        public Money net() {
            return purchases.amount().minus(refunds.amount()).minus(corrections.amount());
        }
    }

    /** How many, and how much in all. */
    public record Tally(int count, Money amount) {}
}
