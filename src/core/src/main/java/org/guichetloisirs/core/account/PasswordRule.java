package org.guichetloisirs.core.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/**
 * Which passwords the house takes: long rather than complicated (NIST SP 800-63B, 5.1.1.2). Nothing is asked of capitals
 * or digits.
 */
public final class PasswordRule {

    /** The fewest characters. */
    public static final int SHORTEST = 12;

    /** The most characters: a longer one would only cost time to hash. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_NAME = 3;

    /** Long ones that guessers try first. */
    private static final Set<String> COMMON = Set.of(
            "motdepasse123",
            "motdepasse1234",
            "monmotdepasse",
            "motdepassemotdepasse",
            "password1234",
            "password12345",
            "passwordpassword",
            "administrateur",
            "administrator",
            "123456789012",
            "1234567890123",
            "0123456789012",
            "123456789abc",
            "abcdefghijkl",
            "abcdefghijklm",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopasdf",
            "azertyuiop12",
            "azertyuiop123",
            "azertyuiopqsdf",
            "1q2w3e4r5t6y",
            "bienvenue123",
            "bonjourbonjour",
            "loisirsloisirs",
            "drummondville",
            "canadiensmontreal",
            "iloveyou1234",
            "letmeinletmein",
            "changemenow123");

    private PasswordRule() {}

    /**
     * What is wrong with a password, without a field.
     *
     * @param name the e-mail's local part or the login, which the password must not contain
     */
    public static Optional<BusinessRuleViolation> problem(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return violation("account.password-too-short", SHORTEST);
        }
        if (length > LONGEST) {
            return violation("account.password-too-long", LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return violation("account.password-too-common");
        }
        if (name.length() >= SHORTEST_NAME && lower.contains(name.toLowerCase(Locale.ROOT))) {
            return violation("account.password-contains-name");
        }
        return Optional.empty();
    }

    private static Optional<BusinessRuleViolation> violation(String key, Object... args) {
        return Optional.of(new BusinessRuleViolation(key, args));
    }
}
