package org.guichetloisirs.core.checkout;

import java.time.Instant;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One place in a cart or an order, with its taxes.
 *
 * @param groupLabel «lundi 18 h 30 à 19 h 30, gymnase A»
 * @param price before taxes, as it was when the place was taken
 * @param gst TPS of this line, rounded to the cent
 * @param qst TVQ of this line, rounded to the cent
 * @param holdExpiresAt when the hold ends; null where nothing can expire (being paid, or paid)
 */
public record CartLine(
        long registrationId,
        long memberId,
        String memberName,
        long activityId,
        String activityTitle,
        long groupId,
        String groupLabel,
        Money price,
        Money gst,
        Money qst,
        @Nullable Instant holdExpiresAt) {

    /** Price and taxes together. */
    public Money total() {
        return price.plus(gst).plus(qst);
    }
}
