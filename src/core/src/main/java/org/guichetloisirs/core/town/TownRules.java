package org.guichetloisirs.core.town;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.kernel.PhoneNumber;

/** What staff may write, as it is kept: without blanks around it, lines ended one way, no control characters. */
final class TownRules {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_MUNICIPALITY = 80;
    static final int LONGEST_WEBSITE = 300;
    static final int LONGEST_LINES = 500;
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_WELCOME = 2000;
    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_ATTESTATION = 2000;

    private TownRules() {}

    /** One line that must be written. */
    static String needed(String typed, int longest, String field) {
        String line = line(typed, longest, field);
        if (line.isEmpty()) {
            throw new BusinessRuleViolation("town.required").onField(field);
        }
        return line;
    }

    /** One line that may be empty. */
    static String line(String typed, int longest, String field) {
        return text(typed.replaceAll("\\s+", " "), longest, field);
    }

    /** Several lines that may be empty. */
    static String text(String typed, int longest, String field) {
        String text = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .replaceAll("[ \\u00a0]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        if (text.length() > longest) {
            throw new BusinessRuleViolation("town.too-long", longest, text.length()).onField(field);
        }
        return text;
    }

    /** A text in both languages; the fields are called {@code <field>French} and {@code <field>English}. */
    static TownText both(TownText typed, int longest, String field) {
        return new TownText(
                text(typed.french(), longest, field + "French"), text(typed.english(), longest, field + "English"));
    }

    static Colour colour(String typed, String field) {
        try {
            return Colour.of(typed);
        } catch (BusinessRuleViolation violation) {
            throw violation.onField(field);
        }
    }

    static TownContact contact(TownContact typed) {
        return new TownContact(
                phone(typed.phone().strip()),
                email(typed.email().strip()),
                website(typed.website().strip()),
                text(typed.address(), LONGEST_LINES, "address"),
                both(typed.hours(), LONGEST_LINES, "hours"));
    }

    static TownTexts texts(TownTexts typed) {
        TownText title = typed.welcomeTitle();
        return new TownTexts(
                new TownText(
                        line(title.french(), LONGEST_TITLE, "welcomeTitleFrench"),
                        line(title.english(), LONGEST_TITLE, "welcomeTitleEnglish")),
                both(typed.welcomeText(), LONGEST_WELCOME, "welcomeText"),
                both(typed.footerText(), LONGEST_TEXT, "footerText"),
                both(typed.approvalText(), LONGEST_TEXT, "approvalText"));
    }

    private static String phone(String typed) {
        try {
            return typed.isEmpty() ? "" : new PhoneNumber(typed).value();
        } catch (BusinessRuleViolation violation) {
            throw violation.onField("phone");
        }
    }

    private static String email(String typed) {
        try {
            return typed.isEmpty() ? "" : new EmailAddress(typed).value();
        } catch (BusinessRuleViolation violation) {
            throw violation.onField("email");
        }
    }

    /** Only http and https: the address becomes a link on every page. */
    private static String website(String typed) {
        if (typed.isEmpty()) {
            return "";
        }
        String address = typed.contains("://") ? typed : "https://" + typed;
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (web
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null
                    && address.length() <= LONGEST_WEBSITE) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException e) {
            throw new BusinessRuleViolation("town.website").onField("website");
        }
        throw new BusinessRuleViolation("town.website").onField("website");
    }
}
