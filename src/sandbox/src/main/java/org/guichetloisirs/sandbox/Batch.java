package org.guichetloisirs.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A batch of a terminal, as the gateway's own books have it: what no request of the protocol tells once it is closed.
 *
 * @param number from 1 for each terminal
 * @param closedAt {@code null} while it is open
 * @param closedByItself whether the gateway closed it in the night, rather than a request
 * @param cards purchases, refunds and corrections by card type
 * @param transactions how many it holds, declined ones included
 */
public record Batch(
        String store,
        String terminal,
        int number,
        @Nullable Instant closedAt,
        boolean closedByItself,
        Map<String, CardSums> cards,
        int transactions) {

    /** Counts and cents of one card type. */
    public record CardSums(
            int purchases, long purchaseCents, int refunds, long refundCents, int corrections, long correctionCents) {
        private static CardSums of(TerminalTotals.CardTotals totals) {
            return new CardSums(
                    totals.purchases().count(),
                    totals.purchases().cents(),
                    totals.refunds().count(),
                    totals.refunds().cents(),
                    totals.corrections().count(),
                    totals.corrections().cents());
        }
    }

    static List<Batch> all(Ledger ledger, StoreSwitches switches) {
        Map<String, Ledger.Closing> closings = ledger.closings().stream()
                .collect(Collectors.toMap(c -> key(c.terminal(), c.batch()), Function.identity()));
        Map<String, List<GatewayTransaction>> transactions =
                ledger.all().stream().collect(Collectors.groupingBy(t -> key(t.terminal(), t.batch())));
        List<Batch> batches = new ArrayList<>();
        for (Store store : Store.all()) {
            boolean voidedStay = switches.isOn(store, StoreSwitch.VOIDED_IN_PURCHASES);
            for (String terminal : store.terminals()) {
                for (int number = 1; number <= ledger.batch(terminal); number++) {
                    List<GatewayTransaction> held = transactions.getOrDefault(key(terminal, number), List.of());
                    Ledger.Closing closing = closings.get(key(terminal, number));
                    if (closing != null || !held.isEmpty()) {
                        batches.add(of(store, terminal, number, closing, held, voidedStay));
                    }
                }
            }
        }
        return batches;
    }

    private static Batch of(
            Store store,
            String terminal,
            int number,
            Ledger.@Nullable Closing closing,
            List<GatewayTransaction> held,
            boolean voidedStay) {
        Map<String, CardSums> cards = new TreeMap<>();
        TerminalTotals.of(terminal, closing != null, held, voidedStay)
                .cards()
                .forEach((card, totals) -> cards.put(card, CardSums.of(totals)));
        return new Batch(
                store.id(),
                terminal,
                number,
                closing == null ? null : closing.at(),
                closing != null && closing.automatic(),
                cards,
                held.size());
    }

    private static String key(String terminal, int number) {
        return terminal + '/' + number;
    }
}
