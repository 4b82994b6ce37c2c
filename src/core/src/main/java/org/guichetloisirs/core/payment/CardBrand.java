package org.guichetloisirs.core.payment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The brands of cards as their owners know them. */
public final class CardBrand {

    private static final Map<String, String> NAMES = Map.of(
            "V", "Visa",
            "M", "Mastercard",
            "AX", "American Express",
            "DC", "Diners Club",
            "NO", "Discover",
            "C1", "JCB",
            "D", "Interac",
            "UP", "UnionPay");

    private CardBrand() {}

    /** The name of the gateway's {@code V}, {@code M}, {@code AX}…; empty where there is none or it is not known. */
    public static String name(@Nullable String cardType) {
        return cardType == null ? "" : NAMES.getOrDefault(cardType, "");
    }
}
