package org.guichetloisirs.core.payment;

import java.time.Instant;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as the reconciliation compares it.
 *
 * @param gatewayOrderId its name at the gateway
 * @param subject what it pays for: an order's number
 * @param state where it stands
 * @param wasUnknown whether its outcome was ever in doubt
 * @param reversible whether the gateway's name for the charge is known, so that it can be given back by itself
 * @param createdAt when it was written down, before anything was sent
 * @param answeredAt when its outcome was last heard of; null until then
 * @param receipt what the gateway said, field by field; empty where it said nothing
 */
public record AttemptFacts(
        long id,
        String gatewayOrderId,
        String subject,
        Money amount,
        PaymentState state,
        boolean wasUnknown,
        boolean reversible,
        Instant createdAt,
        @Nullable Instant answeredAt,
        String receipt) {}
