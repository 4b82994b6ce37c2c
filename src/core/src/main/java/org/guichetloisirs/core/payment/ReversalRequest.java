package org.guichetloisirs.core.payment;

import org.guichetloisirs.core.kernel.Money;

/**
 * What the gateway needs to give a charge back.
 *
 * @param kind how
 * @param orderId the attempt's own, the same as when it was charged
 * @param transactionId the gateway's name for the charge
 * @param amount the whole amount charged
 */
public record ReversalRequest(Kind kind, String orderId, String transactionId, Money amount) {

    /** The two ways back. */
    public enum Kind {
        /** As if it had never been: only on the day of the charge, while the batch is open. */
        CORRECTION,
        /** A transaction of its own, at any time. */
        REFUND
    }
}
