package org.guichetloisirs.core.checkout;

import java.util.List;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as the reconciliation compares it.
 *
 * @param paymentId the charge that paid it, or that it listens to; null where there is none
 * @param charge what is left for a card, or for the counter, after the family's credit
 * @param atTheCounter whether the counter's till has it
 * @param registrationIds the places that it bought
 */
public record OrderFacts(
        String number,
        OrderStatus status,
        @Nullable Long paymentId,
        Money charge,
        boolean atTheCounter,
        List<Long> registrationIds) {

    /** Whether it is paid by a card. */
    public boolean paidByCard() {
        return status == OrderStatus.PAID && !atTheCounter && !charge.isZero();
    }
}
