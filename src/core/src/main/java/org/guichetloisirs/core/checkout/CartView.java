package org.guichetloisirs.core.checkout;

import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.enrolment.HeldPlace;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a household's cart holds now.
 *
 * @param lines the places held, in the order in which they were taken
 * @param expired places that were lost in the last 24 hours and not taken again
 * @param subtotal before taxes
 * @param firstExpiry the moment at which the first hold ends; null for an empty cart
 */
public record CartView(
        List<CartLine> lines,
        List<HeldPlace> expired,
        Money subtotal,
        Money gst,
        Money qst,
        Money total,
        @Nullable Instant firstExpiry) {

    /** Whether nothing is held. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
