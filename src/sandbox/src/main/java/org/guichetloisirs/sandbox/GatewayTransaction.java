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
 * @param originalTransId of a refund, a correction or a completion: the transaction it belongs to
 * @param batch number of the batch of its terminal
 * @param amount in dollars, as sent
 * @param cardType letters of the brand, such as {@code V}
 * @param maskedPan the only trace of the card number
 * @param avs letter of the address check, when an address was sent
 * @param cvd indicator and letter of the security code, when one was sent
 * @param dataKey the token, when it came by one
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

    /** The amount in cents. */
    public long cents() {
        return amount.movePointRight(2).longValueExact();
    }

    /** Whether money was taken from the card: an approved purchase or completion. */
    public boolean isCharge() {
        return approved && known().isCharge();
    }

    /** Whether money was given back: an approved refund, with or without a sale, or correction. */
    public boolean isGivenBack() {
        return approved && (known().isRefund() || known() == TransactionType.Group.CORRECTION);
    }

    boolean isApproved(TransactionType.Group group) {
        return approved && is(group);
    }

    boolean is(TransactionType.Group group) {
        return known() == group;
    }

    boolean spendsOrderId() {
        return known().spendsOrderId();
    }

    private TransactionType.Group known() {
        TransactionType found = TransactionType.of(type);
        if (found == null) {
            throw new IllegalStateException("no transaction is called " + type);
        }
        return found.group();
    }
}
