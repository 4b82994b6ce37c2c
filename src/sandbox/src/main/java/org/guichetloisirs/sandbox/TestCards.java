package org.guichetloisirs.sandbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The card numbers that the sandbox accepts, all published for tests (moneris.md D), and what they mean. */
final class TestCards {
    static final String PLAIN_VISA = "4242424242424242";
    static final String VISA_DEBIT = "4506441111111115";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry(PLAIN_VISA, "V"),
            Map.entry("4005554444444403", "V"),
            Map.entry(VISA_DEBIT, "V"),
            Map.entry("4502285070000007", "V"),
            Map.entry("4924190000003750", "V"),
            Map.entry("4551210032790206", "V"),
            Map.entry("4924190000000145", "V"),
            Map.entry("4524000000015080", "V"),
            Map.entry("4355310002576375", "V"),
            Map.entry("4716091243227333", "V"),
            Map.entry("4556462273286718", "V"),
            Map.entry("4217048416210847", "V"),
            Map.entry("4485621544903528", "V"),
            Map.entry("5454545454545454", "M"),
            Map.entry("373599005095005", "AX"),
            Map.entry("373953192351004", "AX"),
            Map.entry("6011000000000012", "NO"),
            Map.entry("36462462742008", "DC"),
            Map.entry("3566007770015365", "C1"));

    /** The numbers by the form in which they are kept. */
    private static final Map<String, String> BY_MASK =
            TYPES.keySet().stream().collect(Collectors.toUnmodifiableMap(TestCards::masked, pan -> pan));

    private TestCards() {}

    static List<String> numbers() {
        return List.copyOf(TYPES.keySet());
    }

    static boolean isTestCard(@Nullable String pan) {
        return pan != null && TYPES.containsKey(pan);
    }

    /** The gateway's letter of the card's brand. */
    static String type(String pan) {
        String type = TYPES.get(pan);
        if (type == null) {
            throw new IllegalArgumentException("not a test card");
        }
        return type;
    }

    /** The only form in which a card number is kept or shown: {@code 4242***4242}. */
    static String masked(String pan) {
        return pan.substring(0, 4) + "***" + pan.substring(pan.length() - 4);
    }

    /**
     * The number behind a mask: no two test cards share one, so that a disk needs to hold no number.
     *
     * @throws IllegalArgumentException when it is no test card's
     */
    static String unmasked(String mask) {
        String pan = BY_MASK.get(mask);
        if (pan == null) {
            throw new IllegalArgumentException("not the mask of a test card");
        }
        return pan;
    }

    /** Whether the check digit is right (ISO/IEC 7812, annex B). */
    static boolean hasRightCheckDigit(String pan) {
        int sum = 0;
        for (int i = 0; i < pan.length(); i++) {
            int digit = Character.digit(pan.charAt(pan.length() - 1 - i), 10);
            if (digit < 0) {
                return false;
            }
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return !pan.isEmpty() && sum % 10 == 0;
    }
}
