package org.guichetloisirs.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A transaction as JSON: in the journal, and for whoever asks over HTTP. */
final class TransactionJson {
    private TransactionJson() {}

    static JsonObject write(GatewayTransaction t) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", t.number())
                .add("store", t.store())
                .add("terminal", t.terminal())
                .add("batch", t.batch())
                .add("type", t.type())
                .add("order_id", t.orderId())
                .add("amount", t.amount().toPlainString())
                .add("approved", t.approved())
                .add("response_code", t.responseCode())
                .add("iso", t.iso())
                .add("auth_code", t.authCode())
                .add("time", t.time().toString())
                .add("reference_num", t.referenceNum())
                .add("trans_id", t.transId())
                .add("card_type", t.cardType())
                .add("masked_pan", t.maskedPan())
                .add("visa_debit", t.visaDebit());
        addIfKnown(json, "original_trans_id", t.originalTransId());
        addIfKnown(json, "avs", t.avs());
        addIfKnown(json, "cvd", t.cvd());
        addIfKnown(json, "data_key", t.dataKey());
        return json.build();
    }

    static void addIfKnown(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    static GatewayTransaction read(JsonObject json) {
        return new GatewayTransaction(
                json.getJsonNumber("number").longValueExact(),
                json.getString("store"),
                json.getString("terminal"),
                json.getInt("batch"),
                json.getString("type"),
                json.getString("order_id"),
                new BigDecimal(json.getString("amount")),
                json.getBoolean("approved"),
                json.getString("response_code"),
                json.getString("iso"),
                json.getString("auth_code"),
                Instant.parse(json.getString("time")),
                json.getString("reference_num"),
                json.getString("trans_id"),
                json.getString("original_trans_id", null),
                json.getString("card_type"),
                json.getString("masked_pan"),
                json.getBoolean("visa_debit"),
                json.getString("avs", null),
                json.getString("cvd", null),
                json.getString("data_key", null));
    }
}
