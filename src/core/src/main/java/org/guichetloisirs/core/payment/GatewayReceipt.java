package org.guichetloisirs.core.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway's receipt said, as it said it; null where it said nothing. Kept with the attempt; never holds card
 * data.
 *
 * @param responseCode three digits: 000 to 049 approved
 * @param authCode the issuer's authorization
 * @param referenceNumber 18 digits, the terminal, shift and batch among them
 * @param transactionId the gateway's name for the transaction
 * @param cardType {@code V}, {@code M}, {@code AX}…
 * @param message for people and logs only
 * @param transactionDate {@code yyyy-mm-dd} in Eastern Time
 * @param transactionTime {@code HH:MM:SS} in Eastern Time
 * @param cvdResult how the three digits compared; recorded, decides nothing
 * @param avsResult how the address compared; recorded, decides nothing
 */
public record GatewayReceipt(
        @Nullable String responseCode,
        @Nullable String iso,
        @Nullable String authCode,
        @Nullable String referenceNumber,
        @Nullable String transactionId,
        @Nullable String cardType,
        @Nullable String message,
        @Nullable String complete,
        @Nullable String timedOut,
        @Nullable String transactionDate,
        @Nullable String transactionTime,
        @Nullable String cvdResult,
        @Nullable String avsResult) {

    /** What it holds, under the gateway's own names and in its order, without what it left out. */
    public Map<String, String> fields() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "ResponseCode", responseCode);
        put(said, "ISO", iso);
        put(said, "Message", message);
        put(said, "AuthCode", authCode);
        put(said, "ReferenceNum", referenceNumber);
        put(said, "TransID", transactionId);
        put(said, "TransDate", transactionDate);
        put(said, "TransTime", transactionTime);
        put(said, "CardType", cardType);
        put(said, "Complete", complete);
        put(said, "TimedOut", timedOut);
        put(said, "CvdResultCode", cvdResult);
        put(said, "AvsResultCode", avsResult);
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            said.put(name, value);
        }
    }
}
