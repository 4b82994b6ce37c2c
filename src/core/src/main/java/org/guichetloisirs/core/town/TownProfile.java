package org.guichetloisirs.core.town;

import java.time.Instant;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the town says of itself. Texts are plain: whoever shows them escapes them.
 *
 * @param version how often it was saved; 0 while the settings of the server stand
 * @param name the operator's name, as citizens know it
 * @param municipality the municipality whose residents pay the residents' price
 * @param phone where to call, as it is dialled ({@code +18195550100}); may be empty. To show: {@link #phoneShown()}
 * @param email where to write; may be empty
 * @param website the town's own site, with {@code https://}; may be empty
 * @param address where to come, several lines; may be empty
 * @param hours when somebody is there, several lines; may be empty
 * @param logo the logo, or null where there is none
 * @param brandColour the colour of header and buttons, {@code #rrggbb}
 * @param accentColour the colour that marks where one is, {@code #rrggbb}
 * @param welcomeTitle the title of the home page; empty: the product's own
 * @param welcomeText the text below it; empty: the product's own
 * @param footerText what stands at the foot of each page; may be empty
 * @param approvalText what a family reads while its account waits for approval; may be empty
 * @param englishOffered whether pages and mail may be read in English
 * @param attestationRequired whether English opens only behind {@code attestation}
 * @param attestation what somebody declares before pages turn English; never empty
 * @param maintenance whether citizens find the desk closed
 * @param maintenanceMessage why, in the town's words; may be empty
 * @param maintenanceEnds when it is expected to open again; null where nobody knows
 */
public record TownProfile(
        long version,
        String name,
        String municipality,
        String phone,
        String email,
        String website,
        String address,
        TownText hours,
        @Nullable TownLogo logo,
        String brandColour,
        String accentColour,
        TownText welcomeTitle,
        TownText welcomeText,
        TownText footerText,
        TownText approvalText,
        boolean englishOffered,
        boolean attestationRequired,
        TownText attestation,
        boolean maintenance,
        TownText maintenanceMessage,
        @Nullable Instant maintenanceEnds) {

    /** The brand's colour of a town that chose none. */
    public static final String DEFAULT_BRAND = "#0b4f6c";

    /** The accent's colour of a town that chose none. */
    public static final String DEFAULT_ACCENT = "#f2b134";

    /**
     * The language in which somebody is answered: French while English is not offered, and while a declaration is asked
     * for that was not made.
     *
     * @param chosen the language that was chosen
     * @param attested whether it was declared that one may be served in English
     */
    public Language spoken(Language chosen, boolean attested) {
        return englishOffered && (attested || !attestationRequired) ? chosen : Language.FRENCH;
    }

    /** The telephone number as Québec writes it; empty where there is none. */
    public String phoneShown() {
        try {
            return phone.isEmpty() ? "" : new PhoneNumber(phone).display();
        } catch (BusinessRuleViolation e) {
            // A server setting that is no telephone number is shown as it was written.
            return phone;
        }
    }

    /** Every colour that follows from the two that the town chose. */
    public Theme theme() {
        return Theme.of(Colour.of(brandColour), Colour.of(accentColour));
    }
}
