package org.guichetloisirs.core.kernel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/**
 * An e-mail address, kept in lower case: two people never share one that differs by case alone.
 *
 * @param value the address, at most 254 characters (RFC 5321, 4.5.3.1.3)
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    /** @throws BusinessRuleViolation {@code kernel.email} if mail could not be sent to it */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        try {
            InternetAddress address = new InternetAddress(value, true);
            address.validate();
            int at = value.lastIndexOf('@');
            if (!address.getAddress().equals(value)
                    || value.length() > LONGEST
                    || at < 1
                    || value.indexOf('.', at) < 0
                    || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new BusinessRuleViolation("kernel.email");
            }
        } catch (AddressException e) {
            throw new BusinessRuleViolation("kernel.email");
        }
    }

    /** What stands before the {@code @}. */
    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
