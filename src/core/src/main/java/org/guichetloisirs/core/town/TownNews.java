package org.guichetloisirs.core.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is another than before after a save, subject by subject, for the audit trail. */
final class TownNews {

    private final List<TownProfileSaved> news = new ArrayList<>();

    private TownNews() {}

    static List<TownProfileSaved> between(TownProfile before, TownProfile after) {
        TownNews found = new TownNews();
        found.tell("town.identity-saved", identity(before), identity(after));
        found.tell("town.contact-saved", contact(before), contact(after));
        found.tell("town.colours-saved", colours(before), colours(after));
        found.tell("town.texts-saved", texts(before), texts(after));
        found.tell("town.logo-saved", logo(before), logo(after));
        return found.news;
    }

    private void tell(String deed, String before, String after) {
        if (!Objects.equals(before, after)) {
            news.add(new TownProfileSaved(deed, after));
        }
    }

    private static String identity(TownProfile town) {
        return town.name() + ", " + town.municipality();
    }

    private static String contact(TownProfile town) {
        return String.join(" | ", town.phone(), town.email(), town.website(), town.address(), both(town.hours()));
    }

    private static String colours(TownProfile town) {
        return town.brandColour() + " " + town.accentColour();
    }

    private static String texts(TownProfile town) {
        return String.join(
                " | ",
                both(town.welcomeTitle()),
                both(town.welcomeText()),
                both(town.footerText()),
                both(town.approvalText()));
    }

    private static String both(TownText text) {
        return text.french() + " / " + text.english();
    }

    private static String logo(TownProfile town) {
        @Nullable TownLogo logo = town.logo();
        return logo == null ? "none" : logo.path() + (logo.saysName() ? " with the name" : "");
    }
}
