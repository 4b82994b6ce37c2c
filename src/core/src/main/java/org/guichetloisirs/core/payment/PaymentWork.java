package org.guichetloisirs.core.payment;

import java.time.Instant;
import org.guichetloisirs.core.kernel.Money;

/**
 * An attempt that waits for a person.
 *
 * @param paymentId what {@link Payments#resolve} takes
 * @param gatewayOrderId what to search for in Merchant Direct
 * @param subject the number of the order
 * @param amount what was, or may have been, charged
 * @param state {@link PaymentState#MANUAL} or {@link PaymentState#MANUAL_REVERSAL}
 * @param sentAt when it went out
 */
public record PaymentWork(
        long paymentId,
        String gatewayOrderId,
        String subject,
        Money amount,
        String email,
        PaymentState state,
        Instant sentAt) {}
