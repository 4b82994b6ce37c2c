package org.guichetloisirs.core.checkout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a mail names the receipt that goes with it; whoever makes documents reads it.
 *
 * @param householdId whose order it is
 * @param orderNumber the order's number
 */
public record ReceiptReference(long householdId, String orderNumber) {

    private static final Pattern WRITTEN = Pattern.compile("receipt:(\\d{1,18}):(\\d{4}-\\d{6,18})");

    /** As it is written in the mail's row. */
    public String text() {
        return "receipt:" + householdId + ":" + orderNumber;
    }

    /** The reference that a row holds; empty if it names something else. */
    public static Optional<ReceiptReference> of(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(new ReceiptReference(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }
}
