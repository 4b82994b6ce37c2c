package org.guichetloisirs.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that reached the simulated host, approved or declined.
 *
 * @param number running number over all stores, from 1
 * @param type the element it came as, such as {@code res_purchase_cc}
 * @param transId the gateway's number of it, sent back as {@code txn_number}
 * @param originalTransId of a refund or a correction: the sale it belongs to
 * @param batch number of the batch of its terminal
 * @param amount in dollars, as sent
 * @param cardType letters of the brand, such as {@code V}
 * @param maskedPan the only trace of the card number
 * @param avs letter of the address check, when an address was sent
 * @param cvd indicator and letter of the security code, when one was sent
 * @param dataKey the temporary token, when it came by one
 */
public record GatewayTransaction(
        long number,
        String store,
        String terminal,
        int batch,
        String type,
        String orderId,
        BigDecimal amount,
        boolean approved,
        String responseCode,
        String iso,
        String authCode,
        Instant time,
        String referenceNum,
        String transId,
        @Nullable String originalTransId,
        String cardType,
        String maskedPan,
        boolean visaDebit,
        @Nullable String avs,
        @Nullable String cvd,
        @Nullable String dataKey) {

    long cents() {
        return amount.movePointRight(2).longValueExact();
    }

    boolean isApproved(TransactionType.Group group) {
        return approved && is(group);
    }

    boolean is(TransactionType.Group group) {
        TransactionType known = TransactionType.of(type);
        return known != null && known.group() == group;
    }
}
