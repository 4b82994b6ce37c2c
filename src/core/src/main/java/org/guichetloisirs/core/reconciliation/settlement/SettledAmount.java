package org.guichetloisirs.core.reconciliation.settlement;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;

/**
 * Amounts as exports write them: {@code 1 234,50 $}, {@code $1,234.50}, {@code 1234.5}; below zero with a sign before or
 * after, between parentheses, or followed by {@code CR}.
 */
final class SettledAmount {

    /** Spaces of every kind, those that do not break among them. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F]+");

    private static final Pattern CURRENCY = Pattern.compile("(?i)CAD|CA ?\\$|\\$ ?CA|\\$");
    private static final Pattern SIGNED = Pattern.compile("(?i)(?:\\((.+)\\)|[-\\u2212](.+)|(.+)(?:[-\\u2212]|CR))");

    /** Groups of three apart by one sign, two decimals at most after the other. */
    private static final Pattern FRENCH = Pattern.compile("(\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,(\\d{1,2}))?");

    private static final Pattern ENGLISH = Pattern.compile("(\\d+|[1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.(\\d{1,2}))?");
    private static final Pattern SPACED = Pattern.compile("[\\d.,]+|\\d{1,3}( \\d{3})+([.,]\\d{1,2})?");
    private static final int MOST_DIGITS = 12;

    private SettledAmount() {}

    /**
     * The amount of a cell; below zero for a credit.
     *
     * @throws BusinessRuleViolation {@code settlement.amount-unreadable} where it is none, or where it could be two
     */
    static Money of(String cell) {
        String text = SPACES.matcher(cell).replaceAll(" ").strip();
        text = CURRENCY.matcher(text).replaceAll("").strip();
        Matcher signed = SIGNED.matcher(text);
        boolean below = signed.matches();
        if (!below && text.startsWith("+")) {
            text = text.substring(1);
        }
        if (below) {
            text = (signed.group(1) != null
                            ? signed.group(1)
                            : signed.group(2) != null ? signed.group(2) : signed.group(3))
                    .strip();
        }
        if (!SPACED.matcher(text).matches()) {
            throw unreadable(cell);
        }
        Money amount = digits(text.replace(" ", ""), cell);
        return below ? amount.negated() : amount;
    }

    private static Money digits(String text, String cell) {
        Matcher english = ENGLISH.matcher(text);
        Matcher french = FRENCH.matcher(text);
        // "1.234" is a thousand nowhere in Canada, and not an amount in dollars either.
        Matcher number = english.matches() ? english : french.matches() && text.indexOf(',') >= 0 ? french : null;
        if (number == null) {
            throw unreadable(cell);
        }
        String dollars = number.group(1).replaceAll("[^\\d]", "");
        if (dollars.length() > MOST_DIGITS) {
            throw unreadable(cell);
        }
        return Money.ofDollars(new BigDecimal(number.group(2) == null ? dollars : dollars + "." + number.group(2)));
    }

    private static BusinessRuleViolation unreadable(String cell) {
        return new BusinessRuleViolation("settlement.amount-unreadable", cell);
    }
}
