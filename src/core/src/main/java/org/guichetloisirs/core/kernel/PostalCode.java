package org.guichetloisirs.core.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Canadian postal code, kept as {@code H2J 3K4}. Typed in any case, with or without space or hyphen. The letters D F
 * I O Q U never occur, W and Z are never first (Canada Post's addressing guidelines).
 *
 * @param value the code, upper case, with its space
 */
public record PostalCode(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z] \\d[ABCEGHJ-NPRSTV-Z]\\d");

    /** @throws BusinessRuleViolation {@code kernel.postal-code} if it is not one */
    public PostalCode {
        String compact = value.strip().replaceAll("[\\s\\u00A0-]", "").toUpperCase(Locale.ROOT);
        value = compact.length() == 6 ? compact.substring(0, 3) + " " + compact.substring(3) : compact;
        if (!SHAPE.matcher(value).matches()) {
            throw new BusinessRuleViolation("kernel.postal-code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
