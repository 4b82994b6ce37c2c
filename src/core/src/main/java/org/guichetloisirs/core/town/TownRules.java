package org.guichetloisirs.core.town;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.kernel.PhoneNumber;

/**
 * What staff may write, as it is kept: without blanks around it, lines ended one way, no control characters. Collects
 * what breaks a rule, so that a form is told everything at once.
 */
final class TownRules {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_MUNICIPALITY = 80;
    static final int LONGEST_WEBSITE = 300;
    static final int LONGEST_LINES = 500;
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_WELCOME = 2000;
    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_ATTESTATION = 2000;

    private final List<BusinessRuleViolation> broken = new ArrayList<>();

    /** What broke a rule so far. */
    List<BusinessRuleViolation> broken() {
        return List.copyOf(broken);
    }

    /** Throws the first of what broke a rule. */
    void hold() {
        broken.stream().findFirst().ifPresent(violation -> {
            throw violation;
        });
    }

    private void broken(String field, String rule, Object... args) {
        broken.add(new BusinessRuleViolation(rule, args).onField(field));
    }

    /** What the value is once it is understood; as it was typed where it is not, and the rule is noted. */
    private String understood(String typed, String field, UnaryOperator<String> value) {
        try {
            return value.apply(typed);
        } catch (BusinessRuleViolation violation) {
            broken.add(violation.onField(field));
            return typed;
        }
    }

    /** One line that must be written. */
    String needed(String typed, int longest, String field) {
        String line = line(typed, longest, field);
        if (line.isEmpty()) {
            broken(field, "town.required");
        }
        return line;
    }

    /** One line that may be empty. */
    String line(String typed, int longest, String field) {
        return text(typed.replaceAll("\\s+", " "), longest, field);
    }

    /** Several lines that may be empty. */
    String text(String typed, int longest, String field) {
        String text = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .replaceAll("[ \\u00a0]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        if (text.length() > longest) {
            broken(field, "town.too-long", longest, text.length());
        }
        return text;
    }

    /** A text in both languages; the fields are called {@code <field>French} and {@code <field>English}. */
    TownText both(TownText typed, int longest, String field) {
        return new TownText(
                text(typed.french(), longest, field + "French"), text(typed.english(), longest, field + "English"));
    }

    /** A colour, {@code #rrggbb}. */
    String colour(String typed, String field) {
        return understood(typed, field, written -> Colour.of(written).hex());
    }

    /** Whether pages in these colours can be read, where both are colours. */
    void readable(String brand, String accent) {
        if (Colour.isWritten(brand) && Colour.isWritten(accent)) {
            Theme.refusals(Colour.of(brand), Colour.of(accent)).forEach(refusal -> broken.add(refusal.violation()));
        }
    }

    TownContact contact(TownContact typed) {
        return new TownContact(
                optional(typed.phone(), "phone", phone -> new PhoneNumber(phone).value()),
                optional(typed.email(), "email", email -> new EmailAddress(email).value()),
                optional(typed.website(), "website", TownRules::website),
                text(typed.address(), LONGEST_LINES, "address"),
                both(typed.hours(), LONGEST_LINES, "hours"));
    }

    TownTexts texts(TownTexts typed) {
        TownText title = typed.welcomeTitle();
        return new TownTexts(
                new TownText(
                        line(title.french(), LONGEST_TITLE, "welcomeTitleFrench"),
                        line(title.english(), LONGEST_TITLE, "welcomeTitleEnglish")),
                both(typed.welcomeText(), LONGEST_WELCOME, "welcomeText"),
                both(typed.footerText(), LONGEST_TEXT, "footerText"),
                both(typed.approvalText(), LONGEST_TEXT, "approvalText"));
    }

    private String optional(String typed, String field, UnaryOperator<String> value) {
        String written = typed.strip();
        return written.isEmpty() ? "" : understood(written, field, value);
    }

    /** Only http and https: the address becomes a link on every page. */
    private static String website(String typed) {
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
            throw new BusinessRuleViolation("town.website");
        }
        throw new BusinessRuleViolation("town.website");
    }
}
