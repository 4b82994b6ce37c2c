package org.guichetloisirs.core.payment.moneris;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.TerminalTotals;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.payment.TerminalTotals.Tally;
import org.jspecify.annotations.Nullable;

/** Gathers {@code BankTotals} (section B.3 of the gateway's facts) while a reply is read, element by element. */
final class BankTotals {

    private static final Tally NONE = new Tally(0, Money.ZERO);

    private final List<TerminalTotals> terminals = new ArrayList<>();
    private final Map<String, Tally> tallies = new HashMap<>();
    private List<CardTotals> cards = new ArrayList<>();
    private @Nullable String terminal;
    private @Nullable Boolean closed;
    private @Nullable String cardType;
    private @Nullable Integer count;
    private @Nullable Money amount;
    private boolean broken;

    void begin(String element) {
        switch (element) {
            case "ECR" -> {
                cards = new ArrayList<>();
                terminal = null;
                closed = null;
            }
            case "Card" -> {
                tallies.clear();
                cardType = null;
            }
            case "Purchase", "Refund", "Correction" -> {
                count = null;
                amount = null;
            }
            default -> {
                // A leaf: its text comes with its end.
            }
        }
    }

    void end(String element, String text) {
        try {
            switch (element) {
                case "term_id" -> terminal = text;
                case "closed" -> closed = closed(text);
                case "CardType" -> cardType = text;
                case "Count" -> count = Integer.valueOf(text);
                // In cents, signed: +0000041625 is 416.25.
                case "Amount" -> amount = new Money(Long.parseLong(text));
                case "Purchase", "Refund", "Correction" -> tally(element);
                case "Card" -> card();
                case "ECR" -> terminal();
                default -> {
                    // What the gateway adds some day is not ours to judge.
                }
            }
        } catch (NumberFormatException e) {
            broken = true;
        }
    }

    private static @Nullable Boolean closed(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private void tally(String element) {
        if (count == null || amount == null) {
            broken = true;
        } else {
            tallies.put(element, new Tally(count, amount));
        }
    }

    private void card() {
        if (cardType == null || cardType.isEmpty()) {
            broken = true;
        } else {
            cards.add(new CardTotals(
                    cardType,
                    tallies.getOrDefault("Purchase", NONE),
                    tallies.getOrDefault("Refund", NONE),
                    tallies.getOrDefault("Correction", NONE)));
        }
    }

    private void terminal() {
        if (terminal == null || terminal.isEmpty()) {
            broken = true;
        } else {
            terminals.add(new TerminalTotals(terminal, closed, List.copyOf(cards)));
        }
    }

    /** The terminals; empty when there were none, or when one of them could not be read to the last cent. */
    Optional<List<TerminalTotals>> terminals() {
        return broken || terminals.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(terminals));
    }
}
