package org.guichetloisirs.core.town;

import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/**
 * What the town says of itself and how it looks, as staff writes it; the logo's image comes apart.
 *
 * @param name the operator's name
 * @param municipality the municipality whose residents pay the residents' price
 * @param contact how to reach the town
 * @param brandColour the colour of header and buttons, {@code #rrggbb}
 * @param accentColour the colour that marks where one is, {@code #rrggbb}
 * @param texts the town's own words
 * @param logoSaysName whether the logo is written with the town's name, which is then not written beside it
 * @param logoRemoved whether the logo is taken away
 */
public record TownEdit(
        String name,
        String municipality,
        TownContact contact,
        String brandColour,
        String accentColour,
        TownTexts texts,
        boolean logoSaysName,
        boolean logoRemoved) {

    /** What is wrong with it, each on its field, all at once; empty where it can be saved. */
    public List<BusinessRuleViolation> violations() {
        TownRules rules = new TownRules();
        kept(rules);
        return rules.broken();
    }

    /** As it is kept: without blanks around texts, numbers and colours written one way. */
    TownEdit kept(TownRules rules) {
        String keptName = rules.needed(name, TownRules.LONGEST_NAME, "name");
        String keptMunicipality = rules.needed(municipality, TownRules.LONGEST_MUNICIPALITY, "municipality");
        TownContact keptContact = rules.contact(contact);
        String brand = rules.colour(brandColour, "brandColour");
        String accent = rules.colour(accentColour, "accentColour");
        rules.readable(brand, accent);
        return new TownEdit(
                keptName, keptMunicipality, keptContact, brand, accent, rules.texts(texts), logoSaysName, logoRemoved);
    }
}
