package org.guichetloisirs.core.town;

import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.PhoneNumber;
import org.guichetloisirs.core.kernel.Settings;

/** What stands until staff saved something: the settings of the server and the product's own look. */
final class TownDefaults {

    /** To be read by the operator's lawyer: the law (Charter of the French language, 22.3) names who they are. */
    private static final TownText ATTESTATION = new TownText(
            "Je déclare de bonne foi faire partie des personnes avec qui la loi permet à la municipalité de communiquer"
                    + " dans une autre langue que le français.",
            "I declare in good faith that I am one of the people with whom the law allows the municipality to"
                    + " communicate in a language other than French.");

    private TownDefaults() {}

    static TownProfile profile() {
        return new TownProfile(
                0,
                Settings.TOWN_NAME.text(),
                Settings.TOWN_MUNICIPALITY.text(),
                phone(),
                Settings.TOWN_EMAIL.optional().orElse(""),
                "",
                "",
                TownText.NONE,
                null,
                TownProfile.DEFAULT_BRAND,
                TownProfile.DEFAULT_ACCENT,
                TownText.NONE,
                TownText.NONE,
                TownText.NONE,
                TownText.NONE,
                false,
                false,
                ATTESTATION,
                false,
                TownText.NONE,
                null);
    }

    private static String phone() {
        String set = Settings.TOWN_PHONE.optional().orElse("");
        try {
            return set.isEmpty() ? "" : new PhoneNumber(set).value();
        } catch (BusinessRuleViolation e) {
            return set;
        }
    }
}
