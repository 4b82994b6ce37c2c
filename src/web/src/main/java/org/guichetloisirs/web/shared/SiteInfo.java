package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.town.Colour;
import org.guichetloisirs.core.town.TownLogo;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownProfiles;
import org.guichetloisirs.core.town.TownText;
import org.guichetloisirs.web.town.ThemeStyle;
import org.jspecify.annotations.Nullable;

/** Whose desk this is, and what the present moment is for it. One page shows one state of the profile. */
@Named("site")
@RequestScoped
public class SiteInfo {

    @Inject
    private AppClock clock;

    @Inject
    private TownProfiles profiles;

    @Inject
    private HttpServletRequest request;

    private @Nullable TownProfile profile;

    /** What the town says of itself. */
    public TownProfile profile() {
        if (profile == null) {
            profile = profiles.current();
        }
        return profile;
    }

    /** The operator's name. */
    public String getTownName() {
        return profile().name();
    }

    /** The town it serves. */
    public String getMunicipality() {
        return profile().municipality();
    }

    /** Where to write for help; may be empty. */
    public String getEmail() {
        return profile().email();
    }

    /** Where to call for help, as it is dialled; may be empty. */
    public String getPhone() {
        return profile().phone();
    }

    /** The town's own site; empty where there is none. */
    public String getWebsite() {
        return profile().website();
    }

    /** Where to come, line by line; empty where nothing is said. */
    public List<String> getAddressLines() {
        return lines(profile().address());
    }

    /** When somebody is there, line by line; empty where nothing is said. */
    public List<String> getHoursLines() {
        return lines(spoken(profile().hours()));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String spoken(TownText text) {
        return text.in(Language.current());
    }

    /** The language in which a text of the town is read on this page: French where it wrote no English. */
    public String langOf(TownText text) {
        Language read = text.english().isEmpty() ? Language.FRENCH : Language.current();
        return read.locale().toLanguageTag();
    }

    /** The logo, or null where there is none. */
    public @Nullable TownLogo getLogo() {
        return profile().logo();
    }

    /** The address of the logo, or null where there is none. */
    public @Nullable String getLogoUrl() {
        TownLogo logo = profile().logo();
        return logo == null ? null : request.getContextPath() + logo.path();
    }

    /** The address of the sheet of the town's colours; null where it chose none. */
    public @Nullable String getThemeUrl() {
        String path = ThemeStyle.path(
                Colour.of(profile().brandColour()), Colour.of(profile().accentColour()));
        return path == null ? null : request.getContextPath() + path;
    }

    /** The colour in which a telephone may paint its own bar. */
    public String getBrandColour() {
        return profile().brandColour();
    }

    /** The title of the home page in the town's words; empty where the product's own stands. */
    public String getWelcomeTitle() {
        return spoken(profile().welcomeTitle());
    }

    /** What stands below that title; empty where the product's own stands. */
    public List<String> getWelcomeText() {
        return TownText.paragraphs(spoken(profile().welcomeText()));
    }

    /** What stands at the foot of each page. */
    public List<String> getFooterText() {
        return TownText.paragraphs(spoken(profile().footerText()));
    }

    /** What the town says to a family that waits for approval. */
    public List<String> getApprovalText() {
        return TownText.paragraphs(spoken(profile().approvalText()));
    }

    /** Whether families find the desk closed. */
    public boolean isClosed() {
        return profile().maintenance();
    }

    /** Why it is closed, in the town's words; may be empty. */
    public List<String> getClosedText() {
        return TownText.paragraphs(spoken(profile().maintenanceMessage()));
    }

    /** When it is expected to open again; null where nobody knows, or where that moment has passed. */
    public @Nullable Instant getClosedUntil() {
        Instant ends = profile().maintenanceEnds();
        return ends == null || ends.isBefore(clock.now()) ? null : ends;
    }

    /** Whether English may be chosen. */
    public boolean isEnglishOffered() {
        return profile().englishOffered();
    }

    /** Today in the town. */
    public LocalDate getToday() {
        return clock.today();
    }

    /** The server's moment, for a countdown that does not trust the device's clock. */
    public long getNowMillis() {
        return clock.now().toEpochMilli();
    }

    /** How long a freed place is offered at most, in hours. */
    public int getOfferHours() {
        return Settings.OFFER_HOURS.number();
    }
}
