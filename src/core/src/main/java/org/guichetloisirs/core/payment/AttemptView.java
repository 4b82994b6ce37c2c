package org.guichetloisirs.core.payment;

import java.time.Instant;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to charge a card, for staff.
 *
 * @param gatewayOrderId what to search for in Merchant Direct
 * @param sentAt null where it was never sent
 * @param answeredAt null where no answer came
 * @param reversalReason why it is, or was, given back; null where it is not
 * @param receipt what the gateway answered, as it said it; null where it said nothing
 */
public record AttemptView(
        long id,
        String gatewayOrderId,
        Money amount,
        PaymentState state,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable String reversalReason,
        @Nullable GatewayReceipt receipt) {}
