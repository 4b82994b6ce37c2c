package org.guichetloisirs.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an order id cost its card in the end; the books that a merchant's own are compared with.
 *
 * @param charges approved purchases and completions; two would be a family charged twice
 * @param chargedCents their sum
 * @param givenBackCents sum of the approved refunds and corrections
 */
public record OrderBalance(String store, String orderId, int charges, long chargedCents, long givenBackCents) {

    /** Charged less given back. */
    public long netCents() {
        return chargedCents - givenBackCents;
    }

    /** Every order id that reached the host, in the order of its first transaction; a decline alone has nothing. */
    static List<OrderBalance> all(List<GatewayTransaction> transactions) {
        Map<String, OrderBalance> balances = new LinkedHashMap<>();
        for (GatewayTransaction t : transactions) {
            String key = t.store() + '\n' + t.orderId();
            balances.merge(key, of(t), OrderBalance::plus);
        }
        return List.copyOf(balances.values());
    }

    private static OrderBalance of(GatewayTransaction t) {
        return new OrderBalance(
                t.store(),
                t.orderId(),
                t.isCharge() ? 1 : 0,
                t.isCharge() ? t.cents() : 0,
                t.isGivenBack() ? t.cents() : 0);
    }

    private OrderBalance plus(OrderBalance other) {
        return new OrderBalance(
                store,
                orderId,
                charges + other.charges,
                chargedCents + other.chargedCents,
                givenBackCents + other.givenBackCents);
    }
}
