package org.guichetloisirs.core.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to charge a card beside what was given back of it, as settlement exports are compared with it.
 *
 * @param gatewayOrderId its name at the gateway
 * @param invoice the last ten letters and digits of that name
 * @param subject what was paid, such as an order's number
 * @param authorization the issuer's; null where no receipt came
 * @param chargedOn the gateway's day of it, in Eastern Time; null where no receipt came
 * @param createdAt when it was written down, before it was sent
 * @param returns what was asked to be given back of it in parts, the oldest first; a reversal of the whole is told by the
 *     state
 */
public record Charge(
        long paymentId,
        String gatewayOrderId,
        String invoice,
        String subject,
        Money amount,
        PaymentState state,
        @Nullable String authorization,
        @Nullable LocalDate chargedOn,
        Instant createdAt,
        List<Return> returns) {

    private static final Set<PaymentState> CHARGED = EnumSet.of(
            PaymentState.APPROVED,
            PaymentState.PLACED,
            PaymentState.TO_REVERSE,
            PaymentState.CORRECTED,
            PaymentState.REFUNDED,
            PaymentState.MANUAL_REVERSAL);
    private static final Set<PaymentState> NOT_CHARGED =
            EnumSet.of(PaymentState.DECLINED, PaymentState.REFUSED, PaymentState.NOT_CHARGED);

    /**
     * A part that was asked to be given back.
     *
     * @param authorization the issuer's; null where no receipt came
     * @param givenBackOn the gateway's day of it; null where no receipt came
     */
    public record Return(
            long refundId,
            Money amount,
            RefundState state,
            @Nullable String authorization,
            @Nullable LocalDate givenBackOn) {}

    /** Whether the card was charged, whatever became of it since. */
    public boolean isCharged() {
        return CHARGED.contains(state);
    }

    /** Whether it is certain that nothing was charged. */
    public boolean isNotCharged() {
        return NOT_CHARGED.contains(state);
    }

    /** A receipt's day, {@code yyyy-mm-dd}; null where it says none. */
    static @Nullable LocalDate day(@Nullable String transactionDate) {
        try {
            return transactionDate == null ? null : LocalDate.parse(transactionDate.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
