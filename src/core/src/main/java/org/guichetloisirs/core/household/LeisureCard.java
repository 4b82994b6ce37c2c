package org.guichetloisirs.core.household;

import java.security.SecureRandom;

/** Numbers of leisure cards: 8 digits, the last of which checks the others (Luhn, ISO/IEC 7812-1 annex B). */
final class LeisureCard {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SMALLEST = 1_000_000;
    private static final int COUNT = 9_000_000;

    private LeisureCard() {}

    /** Whether a card can have this number. */
    static boolean valid(String number) {
        return number.matches("\\d{8}") && number.charAt(7) == check(number.substring(0, 7));
    }

    /** The number without the blanks and hyphens that people type. */
    static String compact(String typed) {
        return typed.replaceAll("[\\s\\u00A0-]", "");
    }

    /** A number by chance; whoever issues it makes sure that it is free. */
    static String random() {
        String digits = Integer.toString(SMALLEST + RANDOM.nextInt(COUNT));
        return digits + check(digits);
    }

    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
