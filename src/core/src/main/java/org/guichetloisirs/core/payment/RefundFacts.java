package org.guichetloisirs.core.payment;

import java.time.Instant;
import org.guichetloisirs.core.kernel.Money;

/**
 * A refund as the reconciliation compares it.
 *
 * @param gatewayOrderId the charge's name at the gateway
 * @param subject what the charge had paid
 * @param receipt what the gateway said, field by field; empty where it said nothing
 */
public record RefundFacts(
        long id,
        long paymentId,
        String gatewayOrderId,
        String subject,
        Money amount,
        RefundState state,
        Instant createdAt,
        String receipt) {}
