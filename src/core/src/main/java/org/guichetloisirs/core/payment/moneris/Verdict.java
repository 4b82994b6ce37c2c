package org.guichetloisirs.core.payment.moneris;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.BatchAnswer;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.UnknownCause;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt means, by section A.6 of the gateway's facts and nothing else. The message is for people, with one
 * exception: the duplicate order id (E.2).
 */
final class Verdict {

    private static final Logger LOG = Logger.getLogger(Verdict.class.getName());

    private static final int LAST_APPROVAL = 49;

    private Verdict() {}

    /** Of a transaction that was sent. */
    static GatewayAnswer of(Receipt receipt, String orderId, @Nullable Money amount) {
        String complete = receipt.get("Complete");
        String timedOut = receipt.get("TimedOut");
        Integer code = code(receipt.get("ResponseCode"));
        if ("true".equals(timedOut)) {
            return unknown(UnknownCause.TIMED_OUT, "the gateway waited in vain for its host", receipt);
        }
        if ("true".equals(complete) && "false".equals(timedOut) && code != null) {
            if (code <= LAST_APPROVAL) {
                return matches(receipt, orderId, amount)
                        ? new GatewayAnswer.Approved(receipt.toRecord())
                        : mismatch(receipt, orderId);
            }
            String named = receipt.get("ReceiptId");
            return named == null || named.equals(orderId)
                    ? new GatewayAnswer.Declined(receipt.toRecord())
                    : mismatch(receipt, orderId);
        }
        if ("false".equals(complete) && "false".equals(timedOut) && receipt.get("ResponseCode") == null) {
            String message = receipt.get("Message");
            if (message != null && message.toLowerCase(Locale.ROOT).contains("duplicate order id")) {
                return unknown(UnknownCause.DUPLICATE, "the gateway has seen this order id before", receipt);
            }
            LOG.log(Level.SEVERE, "The gateway refused {0}: {1}", new Object[] {orderId, message});
            return new GatewayAnswer.Refused(receipt.toRecord());
        }
        return unknown(UnknownCause.NOT_A_RECEIPT, "a receipt without an outcome", receipt);
    }

    /**
     * Of a status check (A.9). Paid only when the gateway says {@code Found} and the repeated fields pass the whole test.
     *
     * @param type what the transaction asked about is called in {@code TransType}; refunds and corrections share the
     *     purchase's order id
     */
    static GatewayAnswer ofStatusCheck(Receipt receipt, String orderId, @Nullable Money amount, String type) {
        String status = receipt.get("status_message");
        if ("Found".equals(status)) {
            String found = receipt.get("TransType");
            if (found == null || !found.equals(type)) {
                return ofOtherType(receipt, found, type);
            }
            GatewayAnswer answer = of(receipt, orderId, amount);
            return answer instanceof GatewayAnswer.Refused
                    ? unknown(UnknownCause.NOT_A_RECEIPT, "found, but without an outcome", receipt)
                    : answer;
        }
        if (receipt.get("ResponseCode") != null || receipt.get("ReceiptId") != null) {
            // Not called found, yet fields of a transaction came: believed only where they say that nothing was
            // charged.
            GatewayAnswer answer = of(receipt, orderId, amount);
            return answer instanceof GatewayAnswer.Declined
                    ? answer
                    : unknown(UnknownCause.NOT_A_RECEIPT, "a status check that contradicts itself", receipt);
        }
        boolean saysNotFound = "Not found".equalsIgnoreCase(status);
        boolean saysNothing = status == null
                && receipt.get("Message") == null
                && (receipt.mentions("status_code") || receipt.mentions("status_message"));
        Integer statusCode = code(receipt.get("status_code"));
        boolean codeAgrees = statusCode == null || statusCode > LAST_APPROVAL;
        return (saysNotFound || saysNothing) && codeAgrees
                ? new GatewayAnswer.NotFound()
                : unknown(UnknownCause.NOT_A_RECEIPT, "a status check without a status", receipt);
    }

    /** Of a question about a batch, or of its closing (B.3); the receipt's other fields are not documented for these. */
    static BatchAnswer ofTotals(Receipt receipt) {
        if ("true".equals(receipt.get("TimedOut"))) {
            return new BatchAnswer.Unknown(UnknownCause.TIMED_OUT, "the gateway waited in vain for its host");
        }
        if (receipt.totals().isPresent() && !"false".equals(receipt.get("Complete"))) {
            return new BatchAnswer.Totals(receipt.totals().get(), receipt.said());
        }
        String message = receipt.get("Message");
        return "false".equals(receipt.get("Complete"))
                ? new BatchAnswer.Refused(message == null ? "" : message)
                : new BatchAnswer.Unknown(UnknownCause.NOT_A_RECEIPT, "totals that cannot be read");
    }

    private static GatewayAnswer ofOtherType(Receipt receipt, @Nullable String found, String type) {
        // Asked about a reversal, the gateway shows the purchase: no reversal exists. The other way round somebody has
        // already given the purchase back, which is for a person.
        return "00".equals(found) && !"00".equals(type)
                ? new GatewayAnswer.NotFound()
                : unknown(UnknownCause.MISMATCH, "found a transaction of type " + found, receipt);
    }

    private static boolean matches(Receipt receipt, String orderId, @Nullable Money amount) {
        return orderId.equals(receipt.get("ReceiptId"))
                && (amount == null || sameAmount(receipt.get("TransAmount"), amount));
    }

    private static boolean sameAmount(@Nullable String said, Money amount) {
        try {
            return said != null && new BigDecimal(said).compareTo(amount.toDollars()) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static GatewayAnswer mismatch(Receipt receipt, String orderId) {
        LOG.log(Level.SEVERE, "ALERT: asked the gateway about {0}, got the receipt of {1} for {2}", new Object[] {
            orderId, receipt.get("ReceiptId"), receipt.get("TransAmount")
        });
        return unknown(UnknownCause.MISMATCH, "the receipt of another order or amount", receipt);
    }

    private static GatewayAnswer unknown(UnknownCause cause, String detail, Receipt receipt) {
        return new GatewayAnswer.Unknown(cause, detail, receipt.toRecord());
    }

    /** One to three digits, or nothing that can be called a code. */
    private static @Nullable Integer code(@Nullable String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }
}
