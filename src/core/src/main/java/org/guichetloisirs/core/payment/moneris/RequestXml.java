package org.guichetloisirs.core.payment.moneris;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetloisirs.core.payment.PurchaseRequest;
import org.guichetloisirs.core.payment.ReversalRequest;

/**
 * Writes requests as the gateway's grammar wants them (section A.3 of its facts): one line, no white space between
 * elements, nothing outside ASCII.
 */
final class RequestXml {

    /** Electronic commerce over TLS. */
    private static final String CRYPT_TYPE = "7";

    private static final int CUSTOMER_LENGTH = 50;

    private final String storeId;
    private final String apiToken;
    private final String descriptor;

    /**
     * @param descriptor what the card's statement shows beside the merchant's name, at most 20 characters; may be empty
     */
    RequestXml(String storeId, String apiToken, String descriptor) {
        this.storeId = storeId;
        this.apiToken = apiToken;
        this.descriptor = descriptor;
    }

    /** The purchase, or the question what became of it: the same but for the flag. */
    String purchase(PurchaseRequest asked, boolean statusCheck) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("data_key", plain(asked.dataKey(), 50));
        fields.put("order_id", plain(asked.orderId(), 50));
        fields.put("cust_id", plain(asked.customerId(), CUSTOMER_LENGTH));
        fields.put("amount", asked.amount().toPlainString());
        fields.put("crypt_type", CRYPT_TYPE);
        describe(fields);
        return request("res_purchase_cc", fields, statusCheck);
    }

    /** The reversal, or the question what became of it. */
    String reversal(ReversalRequest asked, boolean statusCheck) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("order_id", plain(asked.orderId(), 50));
        if (asked.kind() == ReversalRequest.Kind.REFUND) {
            fields.put("amount", asked.amount().toPlainString());
        }
        // Opaque: sent back exactly as it came.
        fields.put("txn_number", asked.transactionId());
        fields.put("crypt_type", CRYPT_TYPE);
        describe(fields);
        return request(
                asked.kind() == ReversalRequest.Kind.REFUND ? "refund" : "purchasecorrection", fields, statusCheck);
    }

    /** The question about the open batch of a terminal. */
    String openTotals(String terminal) {
        return request("opentotals", Map.of("ecr_number", plain(terminal, 8)), false);
    }

    /** Closes the open batch of a terminal. */
    String closeBatch(String terminal) {
        return request("batchclose", Map.of("ecr_number", plain(terminal, 8)), false);
    }

    private void describe(Map<String, String> fields) {
        String text = plain(descriptor, 20);
        if (!text.isBlank()) {
            fields.put("dynamic_descriptor", text);
        }
    }

    private String request(String transaction, Map<String, String> fields, boolean statusCheck) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><request>");
        element(xml, "store_id", storeId);
        element(xml, "api_token", apiToken);
        if (statusCheck) {
            element(xml, "status_check", "true");
        }
        xml.append('<').append(transaction).append('>');
        fields.forEach((name, value) -> element(xml, name, value));
        return xml.append("</").append(transaction).append("></request>").toString();
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append('<').append(name).append('>');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> {
                    if (c >= ' ' && c < 127) {
                        xml.append(c);
                    } else {
                        xml.append("&#").append((int) c).append(';');
                    }
                }
            }
        }
        xml.append("</").append(name).append('>');
    }

    /** Only what the gateway allows: accents are dropped, anything else becomes a space. */
    static String plain(String text, int longest) {
        String bare = Normalizer.normalize(
                        text.replace("œ", "oe")
                                .replace("Œ", "OE")
                                .replace("æ", "ae")
                                .replace("Æ", "AE"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9_\\-:.@$=/]", " ")
                .strip();
        return bare.length() <= longest ? bare : bare.substring(0, longest);
    }
}
