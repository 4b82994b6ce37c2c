package org.guichetloisirs.core.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.BatchMovement;
import org.guichetloisirs.core.payment.TerminalTotals;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.payment.TerminalTotals.Tally;

/**
 * A terminal's open batch: our receipts beside the gateway's totals. Pure.
 *
 * @param batch the batch that our receipts name
 * @param said the gateway's totals
 * @param cards by type of card, those that either side has
 */
record TerminalComparison(OurBatch batch, TerminalTotals said, List<CardComparison> cards) {

    static TerminalComparison of(OurBatch batch, TerminalTotals said) {
        Map<String, CardTotals> ours = batch.totals();
        Map<String, CardTotals> theirs = new TreeMap<>();
        said.cards().forEach(card -> theirs.put(card.cardType(), card));
        Set<String> types = new TreeSet<>(ours.keySet());
        types.addAll(theirs.keySet());
        return new TerminalComparison(
                batch,
                said,
                types.stream()
                        .map(type -> new CardComparison(
                                ours.getOrDefault(type, nothing(type)), theirs.getOrDefault(type, nothing(type))))
                        .toList());
    }

    private static CardTotals nothing(String cardType) {
        return new CardTotals(cardType, CardComparison.NONE, CardComparison.NONE, CardComparison.NONE);
    }

    VoidReading reading() {
        return CardComparison.reading(cards);
    }

    boolean fits() {
        return reading() != VoidReading.NEITHER;
    }

    /** Whether the gateway's open batch holds nothing. */
    boolean isEmptyThere() {
        return said.cards().stream()
                .allMatch(card -> card.purchases().count() == 0
                        && card.refunds().count() == 0
                        && card.corrections().count() == 0);
    }

    boolean isEmptyHere() {
        return batch.movements().isEmpty();
    }

    /** The cards that fit in no reading; all of them where each fits, but in another one. */
    List<CardComparison> differing() {
        List<CardComparison> differing = new ArrayList<>(cards);
        differing.removeIf(card -> card.fits(VoidReading.KEPT_IN_PURCHASES) || card.fits(VoidReading.OUT_OF_PURCHASES));
        return differing.isEmpty() && !fits() ? cards : differing;
    }

    /**
     * Our receipts in one batch.
     *
     * @param batch its 3 digits; empty where we know of none
     */
    record OurBatch(String batch, List<BatchMovement> movements) {

        static final OurBatch NONE = new OurBatch("", List.of());

        private Map<String, CardTotals> totals() {
            Map<String, CardTotals> totals = new TreeMap<>();
            for (BatchMovement movement : movements) {
                totals.merge(
                        movement.cardType(),
                        of(movement),
                        (one, two) -> new CardTotals(
                                one.cardType(),
                                sum(one.purchases(), two.purchases()),
                                sum(one.refunds(), two.refunds()),
                                sum(one.corrections(), two.corrections())));
            }
            return totals;
        }

        private static CardTotals of(BatchMovement movement) {
            Tally tally = new Tally(movement.count(), movement.amount());
            return new CardTotals(
                    movement.cardType(),
                    movement.kind() == BatchMovement.Kind.PURCHASE ? tally : CardComparison.NONE,
                    movement.kind() == BatchMovement.Kind.REFUND ? tally : CardComparison.NONE,
                    movement.kind() == BatchMovement.Kind.CORRECTION ? tally : CardComparison.NONE);
        }

        private static Tally sum(Tally one, Tally two) {
            return new Tally(one.count() + two.count(), one.amount().plus(two.amount()));
        }

        /** The net of all cards. */
        Money net() {
            return Money.sum(totals().values().stream().map(CardTotals::net).toList());
        }
    }
}
