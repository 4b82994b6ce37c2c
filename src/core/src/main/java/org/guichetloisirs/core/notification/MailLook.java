package org.guichetloisirs.core.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.town.Palette;
import org.guichetloisirs.core.town.Theme;
import org.guichetloisirs.core.town.TownLogo;
import org.guichetloisirs.core.town.TownProfile;
import org.jspecify.annotations.Nullable;

/** What the mails' layout shows of the town: name, logo, colours, how to reach it. */
final class MailLook {

    /** How high the logo is shown; its width follows. */
    private static final int LOGO_HEIGHT = 48;

    private static final int WIDEST_LOGO = 240;

    private MailLook() {}

    static Map<String, Object> of(TownProfile town) {
        Map<String, Object> look = new HashMap<>();
        look.put("town", town.name());
        look.put("townEmail", town.email());
        look.put("townPhone", town.phoneShown());
        look.put("townPhoneDialled", town.phone());
        look.put("townSite", town.website());
        look.put(
                "townAddress",
                List.of(town.address().split("\\R")).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        TownLogo logo = town.logo();
        look.put("logo", logo(logo));
        look.put("nameBeside", logo == null || !logo.saysName());
        look.put("alternative", logo != null && logo.saysName() ? town.name() : "");
        Theme theme = town.theme();
        colours(look, "day", theme.light());
        colours(look, "night", theme.dark());
        return look;
    }

    private static void colours(Map<String, Object> look, String when, Palette palette) {
        look.put(when + "Brand", palette.brand().hex());
        look.put(when + "OnBrand", palette.onBrand().hex());
        look.put(when + "Link", palette.link().hex());
    }

    /** Fetched from the town's own site when the mail is read; its name stands beside it, or instead of it where it is not fetched. */
    private static List<Map<String, Object>> logo(@Nullable TownLogo logo) {
        if (logo == null) {
            return List.of();
        }
        int width = Math.max(1, Math.min(WIDEST_LOGO, logo.width() * LOGO_HEIGHT / Math.max(1, logo.height())));
        int height = Math.max(1, Math.min(LOGO_HEIGHT, logo.height() * width / Math.max(1, logo.width())));
        return List.of(
                Map.of("address", Settings.SITE_URL.text() + logo.path(), "shownWidth", width, "shownHeight", height));
    }
}
