package org.guichetloisirs.core.payment;

import java.util.Locale;
import org.guichetloisirs.core.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The operator's policy about what the issuer's checks found (section A.8 of the gateway's facts). They never change an
 * approval: whoever does not accept one gives the charge back.
 */
final class CardChecks {

    private CardChecks() {}

    /**
     * Whether this operator does not accept the card.
     *
     * @param cvd the indicator that was sent and the result's letter, {@code 1N}; null where nothing was checked
     * @param avs the result's letter; null where nothing was checked
     */
    static boolean refuse(@Nullable String cvd, @Nullable String avs) {
        boolean byCode = cvd != null && cvd.length() == 2 && names(Settings.PAYMENT_REFUSED_CVD, cvd.substring(1));
        boolean byAddress = avs != null && avs.length() == 1 && names(Settings.PAYMENT_REFUSED_AVS, avs);
        return byCode || byAddress;
    }

    private static boolean names(Settings policy, String letter) {
        return policy.optional().orElse("").toUpperCase(Locale.ROOT).contains(letter);
    }
}
