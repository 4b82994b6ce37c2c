package org.guichetloisirs.core.payment;

import org.guichetloisirs.core.kernel.Money;

/**
 * Receipts of ours of one kind and type of card in one batch of a terminal, together.
 *
 * @param terminal 8 digits, from the receipts' reference numbers
 * @param batch 3 digits, from the same
 * @param cardType {@code V}, {@code M}, {@code AX}…
 * @param count how many
 * @param amount how much in all
 */
public record BatchMovement(String terminal, String batch, String cardType, Kind kind, int count, Money amount) {

    /** What moved the money. */
    public enum Kind {
        /** A card was charged, whatever became of it later. */
        PURCHASE,
        /** A part or all of a charge was given back. */
        REFUND,
        /** A charge was undone while its batch was open. */
        CORRECTION
    }
}
