package org.guichetloisirs.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The gateway's books for whoever asks over HTTP; {@code order_id}, {@code prefix} and {@code store} narrow a list. */
final class BookJson {
    private BookJson() {}

    static JsonArray transactions(List<GatewayTransaction> transactions, Map<String, String> asked) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        transactions.stream()
                .filter(t -> isAsked(asked, t.store(), t.orderId()))
                .forEach(t -> list.add(TransactionJson.write(t)));
        return list.build();
    }

    static JsonArray orders(List<OrderBalance> orders, Map<String, String> asked) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        orders.stream()
                .filter(order -> isAsked(asked, order.store(), order.orderId()))
                .forEach(order -> list.add(Json.createObjectBuilder()
                        .add("store", order.store())
                        .add("order_id", order.orderId())
                        .add("charges", order.charges())
                        .add("charged_cents", order.chargedCents())
                        .add("given_back_cents", order.givenBackCents())
                        .add("net_cents", order.netCents())));
        return list.build();
    }

    private static boolean isAsked(Map<String, String> asked, String store, String orderId) {
        return orderId.equals(asked.getOrDefault("order_id", orderId))
                && store.equals(asked.getOrDefault("store", store))
                && orderId.startsWith(asked.getOrDefault("prefix", ""));
    }

    static JsonArray batches(List<Batch> batches, Map<String, String> asked) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Batch batch : batches) {
            if (batch.store().equals(asked.getOrDefault("store", batch.store()))
                    && batch.terminal().equals(asked.getOrDefault("terminal", batch.terminal()))) {
                list.add(batch(batch));
            }
        }
        return list.build();
    }

    private static JsonObjectBuilder batch(Batch batch) {
        Instant closedAt = batch.closedAt();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("store", batch.store())
                .add("terminal", batch.terminal())
                .add("batch", batch.number())
                .add("closed", closedAt != null)
                .add("transactions", batch.transactions());
        if (closedAt != null) {
            json.add("closed_at", closedAt.toString()).add("closed_by_itself", batch.closedByItself());
        }
        JsonArrayBuilder cards = Json.createArrayBuilder();
        batch.cards()
                .forEach((card, sums) -> cards.add(Json.createObjectBuilder()
                        .add("card_type", card)
                        .add("purchases", sums.purchases())
                        .add("purchase_cents", sums.purchaseCents())
                        .add("refunds", sums.refunds())
                        .add("refund_cents", sums.refundCents())
                        .add("corrections", sums.corrections())
                        .add("correction_cents", sums.correctionCents())));
        return json.add("cards", cards);
    }

    static JsonArray requests(Map<String, RequestLog.Counts> byOrder) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        byOrder.forEach((orderId, counts) -> list.add(Json.createObjectBuilder()
                .add("order_id", orderId)
                .add("requests", counts.requests())
                .add("status_checks", counts.statusChecks())));
        return list.build();
    }
}
