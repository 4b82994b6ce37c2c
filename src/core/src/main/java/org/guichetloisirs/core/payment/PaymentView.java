package org.guichetloisirs.core.payment;

import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as its subject's owner sees it.
 *
 * @param cardType {@code V}, {@code M}, {@code AX}…; null until the gateway said it
 * @param authCode the issuer's authorization; null unless it was approved
 * @param cardRefused whether the operator's policy does not accept the card though its issuer did
 * @param cardSpent whether the issuer declined it for good: only another card may be tried
 */
public record PaymentView(
        long id,
        String subject,
        Money amount,
        String email,
        PaymentState state,
        @Nullable String cardType,
        @Nullable String authCode,
        boolean cardRefused,
        boolean cardSpent) {}
