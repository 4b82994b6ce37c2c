package org.guichetloisirs.core.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The receipt's fields as they came, for people, for the bank's questions and for reconciliation. */
@Embeddable
class Outcome {

    private static final Set<String> OTHER_CARD_ONLY = Set.of("421", "478", "479", "480");

    @Column(name = "response_code")
    private @Nullable String responseCode;

    private @Nullable String iso;

    @Column(name = "auth_code")
    private @Nullable String authCode;

    @Column(name = "reference_number")
    private @Nullable String referenceNumber;

    @Column(name = "transaction_id")
    private @Nullable String transactionId;

    @Column(name = "card_type")
    private @Nullable String cardType;

    private @Nullable String message;

    private @Nullable String complete;

    @Column(name = "timed_out")
    private @Nullable String timedOut;

    @Column(name = "transaction_date")
    private @Nullable String transactionDate;

    @Column(name = "transaction_time")
    private @Nullable String transactionTime;

    @Column(name = "cvd_result")
    private @Nullable String cvdResult;

    @Column(name = "avs_result")
    private @Nullable String avsResult;

    /** Nothing was said yet; also for JPA. */
    protected Outcome() {}

    Outcome(GatewayReceipt receipt) {
        responseCode = cut(receipt.responseCode(), 10);
        iso = cut(receipt.iso(), 10);
        authCode = cut(receipt.authCode(), 20);
        referenceNumber = cut(receipt.referenceNumber(), 40);
        // What names the charge is never cut: a longer one would not fit and the row would not be written.
        transactionId = receipt.transactionId();
        cardType = cut(receipt.cardType(), 10);
        message = cut(receipt.message(), 200);
        complete = cut(receipt.complete(), 10);
        timedOut = cut(receipt.timedOut(), 10);
        transactionDate = cut(receipt.transactionDate(), 20);
        transactionTime = cut(receipt.transactionTime(), 20);
        cvdResult = cut(receipt.cvdResult(), 10);
        avsResult = cut(receipt.avsResult(), 10);
    }

    /** A gateway that says more than it documents must not make its answer unwritable. */
    private static @Nullable String cut(@Nullable String value, int length) {
        return value == null || value.length() <= length ? value : value.substring(0, length);
    }

    /** The receipt again; what was too long for a column is cut. */
    GatewayReceipt receipt() {
        return new GatewayReceipt(
                responseCode,
                iso,
                authCode,
                referenceNumber,
                transactionId,
                cardType,
                message,
                complete,
                timedOut,
                transactionDate,
                transactionTime,
                cvdResult,
                avsResult);
    }

    @Nullable
    String transactionId() {
        return transactionId;
    }

    /** The fields under the gateway's own names, a line each. */
    String words() {
        return receipt().fields().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("\n"));
    }

    /** Whether the operator's policy gives such a charge back. */
    boolean cardRefused() {
        return CardChecks.refuse(cvdResult, avsResult);
    }

    /** Whether the issuer wants to hear no more of this card: do not retry, or pick it up (section A.7). */
    boolean cardSpent() {
        return responseCode != null && OTHER_CARD_ONLY.contains(responseCode);
    }

    @Nullable
    String cardType() {
        return cardType;
    }

    @Nullable
    String message() {
        return message;
    }

    @Nullable
    String authCode() {
        return authCode;
    }
}
