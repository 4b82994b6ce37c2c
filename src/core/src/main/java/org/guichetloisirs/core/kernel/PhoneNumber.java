package org.guichetloisirs.core.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

/**
 * A telephone number, kept in E.164 ({@code +18195550123}); numbers without a country are read as Canadian.
 *
 * @param value the number in E.164, with {@code ;ext=} where an extension was typed
 */
public record PhoneNumber(String value) {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    /** @throws BusinessRuleViolation {@code kernel.phone} if no telephone could have it */
    public PhoneNumber {
        Phonenumber.PhoneNumber parsed = parse(value);
        String e164 = UTIL.format(parsed, PhoneNumberFormat.E164);
        value = parsed.hasExtension() ? e164 + ";ext=" + parsed.getExtension() : e164;
    }

    private static Phonenumber.PhoneNumber parse(String typed) {
        try {
            Phonenumber.PhoneNumber parsed = UTIL.parse(typed.replace("poste", "ext."), "CA");
            if (UTIL.isPossibleNumber(parsed)) {
                return parsed;
            }
        } catch (NumberParseException e) {
            throw new BusinessRuleViolation("kernel.phone");
        }
        throw new BusinessRuleViolation("kernel.phone");
    }

    /** As Québec writes it: {@code 819 555-0123}, and {@code poste 12} behind it. */
    public String display() {
        Phonenumber.PhoneNumber parsed = parse(value);
        if (parsed.getCountryCode() != 1) {
            return UTIL.format(parsed, PhoneNumberFormat.INTERNATIONAL);
        }
        String digits = UTIL.getNationalSignificantNumber(parsed);
        String shown = digits.substring(0, 3) + " " + digits.substring(3, 6) + "-" + digits.substring(6);
        return parsed.hasExtension() ? shown + " poste " + parsed.getExtension() : shown;
    }

    @Override
    public String toString() {
        return value;
    }
}
