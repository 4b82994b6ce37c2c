package org.guichetloisirs.sandbox;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the simulated host answers: by the card, then by the amount (moneris.md D). */
final class Issuer {
    static final Answer APPROVED = new Answer("01", "027", 0);
    private static final long SLOW_MILLIS = 5_000;
    private static final DateTimeFormatter YYMM = DateTimeFormatter.ofPattern("yyMM");

    private static final Map<String, Answer> BY_CARD = Map.of(
            "4502285070000007",
            APPROVED,
            "4924190000003750",
            APPROVED,
            "4551210032790206",
            APPROVED,
            "4924190000000145",
            APPROVED,
            "4524000000015080",
            APPROVED,
            "4355310002576375",
            new Answer("54", "482", 0),
            "4716091243227333",
            new Answer("62", "481", 0),
            "4556462273286718",
            new Answer("06", "050", 0),
            "4217048416210847",
            new Answer("96", "476", 0),
            "4485621544903528",
            new Answer("51", "481", 0));

    /** Visa and Mastercard below 10.00: the cents decide. */
    private static final Map<Integer, Answer> BY_CENTS = Map.ofEntries(
            Map.entry(1, new Answer("02", "483", 0)),
            Map.entry(2, new Answer("02", "484", 0)),
            Map.entry(3, new Answer("03", "476", 0)),
            Map.entry(4, new Answer("04", "421", 0)),
            Map.entry(5, new Answer("05", "481", 0)),
            Map.entry(6, new Answer("06", "050", 0)),
            Map.entry(7, new Answer("07", "421", 0)),
            Map.entry(8, new Answer("08", "004", 0)),
            Map.entry(9, new Answer("09", "078", 0)),
            Map.entry(12, new Answer("12", "421", 0)),
            Map.entry(13, new Answer("13", "476", 0)),
            Map.entry(14, new Answer("14", "421", 0)),
            Map.entry(15, new Answer("15", "421", 0)),
            Map.entry(19, new Answer("19", "476", 0)),
            Map.entry(20, new Answer("81", "486", 0)),
            Map.entry(22, new Answer("84", "050", 0)),
            Map.entry(24, new Answer("91", "476", 0)),
            Map.entry(41, new Answer("41", "421", 0)),
            Map.entry(43, new Answer("43", "421", 0)),
            Map.entry(46, new Answer("46", "421", 0)),
            Map.entry(51, new Answer("51", "481", 0)),
            Map.entry(54, new Answer("54", "482", 0)),
            Map.entry(57, new Answer("57", "421", 0)),
            Map.entry(58, new Answer("58", "481", 0)),
            Map.entry(68, new Answer("68", "113", 0)),
            Map.entry(91, new Answer("01", "027", SLOW_MILLIS)));

    /** store5, the plain Visa, 10.xx: letters of the address and of the code; a minus stands for a decline. */
    private static final Map<Integer, String> CHECKS_BY_CENTS = Map.ofEntries(
            Map.entry(10, "AM"),
            Map.entry(11, "AM"),
            Map.entry(12, "UM"),
            Map.entry(13, "YM"),
            Map.entry(14, "UM"),
            Map.entry(15, "UM"),
            Map.entry(16, "YM"),
            Map.entry(17, "NM"),
            Map.entry(18, "ZM"),
            Map.entry(19, "RM"),
            Map.entry(20, "UM"),
            Map.entry(21, "YM"),
            Map.entry(22, "ZM"),
            Map.entry(23, "UM"),
            Map.entry(24, "YM-"),
            Map.entry(25, "UM-"),
            Map.entry(26, "UM-"),
            Map.entry(30, "YP"),
            Map.entry(31, "YM"),
            Map.entry(32, "YN"),
            Map.entry(33, "YS"),
            Map.entry(34, "YU"),
            Map.entry(35, "YN-"),
            Map.entry(36, "YM-"),
            Map.entry(37, "ZM-"),
            Map.entry(40, "ZS"),
            Map.entry(41, "YM"));

    private Issuer() {}

    /**
     * @param expdate {@code YYMM}
     * @param month the current month at the gateway
     */
    static Answer answer(String pan, String expdate, BigDecimal amount, YearMonth month) {
        if (YearMonth.parse(expdate, YYMM).isBefore(month)) {
            return new Answer("54", "482", 0);
        }
        Answer fixed = BY_CARD.get(pan);
        return fixed != null
                ? fixed
                : byAmount(TestCards.type(pan), amount.movePointRight(2).longValueExact());
    }

    /** Nothing is charged: the amount says nothing, the card and its expiry do. */
    static Answer verification(String pan, String expdate, YearMonth month) {
        Answer answer = answer(pan, expdate, BigDecimal.ZERO, month);
        return answer.approved() ? new Answer("00", "025", 0) : answer;
    }

    private static Answer byAmount(String cardType, long cents) {
        boolean visa = cardType.equals("V");
        if (cardType.equals("AX")) {
            return cents == 500 ? new Answer("50", "438", 0) : APPROVED;
        }
        if (cents < 1000 && (visa || cardType.equals("M"))) {
            return cents == 150 ? new Answer("12", "421", 0) : BY_CENTS.getOrDefault((int) (cents % 100), APPROVED);
        }
        if (visa && cents >= 5100 && cents <= 6000) {
            return new Answer("41", "421", 0);
        }
        if (visa && cents >= 12000 && cents <= 13000) {
            return new Answer("54", "482", 0);
        }
        return APPROVED;
    }

    /** The address and code checks; they decline nothing but the amounts of the table. */
    static Checks checks(Store store, String pan, BigDecimal amount, boolean avsSent, @Nullable String cvdIndicator) {
        if (!store.answersChecks() || (!avsSent && cvdIndicator == null)) {
            return Checks.NONE;
        }
        long cents = amount.movePointRight(2).longValueExact();
        String row = pan.equals(TestCards.PLAIN_VISA) && cents / 100 == 10
                ? CHECKS_BY_CENTS.getOrDefault((int) (cents % 100), "YM")
                : "YM";
        return new Checks(avsSent ? row.substring(0, 1) : null, cvd(pan, cvdIndicator, row), row.endsWith("-"));
    }

    /** A code that was not given is not looked at; American Express and JCB have a letter of their own for a match. */
    private static @Nullable String cvd(String pan, @Nullable String indicator, String row) {
        if (indicator == null) {
            return null;
        }
        String brand = TestCards.type(pan);
        boolean ownLetter = brand.equals("AX") || brand.equals("C1");
        String letter = ownLetter ? "Y" : row.substring(1, 2);
        return indicator + (indicator.equals("1") ? letter : "P");
    }

    /**
     * @param delayMillis how long the host takes
     */
    record Answer(String iso, String code, long delayMillis) {
        boolean approved() {
            return Integer.parseInt(code) < 50;
        }

        /** The same host, refusing for a check. */
        Answer declined() {
            return approved() ? new Answer("05", "481", delayMillis) : this;
        }
    }

    record Checks(@Nullable String avs, @Nullable String cvd, boolean declined) {
        static final Checks NONE = new Checks(null, null, false);
    }
}
