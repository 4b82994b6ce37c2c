package org.guichetloisirs.web.admin.town;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownProfiles;
import org.guichetloisirs.core.town.TownText;
import org.guichetloisirs.web.admin.AdminTexts;
import org.guichetloisirs.web.shared.Problems;
import org.jspecify.annotations.Nullable;

/** Whether families may choose English, and what they declare first. */
@Named
@ViewScoped
public class SettingsLanguagePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TownProfiles town;

    @Inject
    private Problems problems;

    @Inject
    private AdminTexts texts;

    /** What of the profile this page changes. */
    private record Part(boolean offered, boolean required, String french, String english) implements Serializable {
        static Part of(TownProfile town) {
            return new Part(
                    town.englishOffered(),
                    town.attestationRequired(),
                    town.attestation().french(),
                    town.attestation().english());
        }
    }

    private Part seen;
    private long version;
    private boolean englishOffered;
    private boolean attestationRequired;
    private @Nullable String attestationFrench;
    private @Nullable String attestationEnglish;
    private List<Change> changes = List.of();

    @PostConstruct
    void load() {
        TownProfile stored = town.stored();
        seen = Part.of(stored);
        version = stored.version();
        englishOffered = seen.offered;
        attestationRequired = seen.required;
        attestationFrench = seen.french;
        attestationEnglish = seen.english;
    }

    /** Keeps it. */
    public @Nullable String save() {
        TownProfile stored = town.stored();
        try {
            // What was saved meanwhile on another page of the settings does not concern this one.
            town.saveLanguages(
                    Part.of(stored).equals(seen) ? stored.version() : version,
                    englishOffered,
                    attestationRequired,
                    new TownText(Typed.text(attestationFrench), Typed.text(attestationEnglish)));
            return "/admin/settings-language.xhtml?faces-redirect=true&done=settings-saved";
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            changes = changed(seen, Part.of(stored));
            seen = Part.of(stored);
            version = stored.version();
            return null;
        }
    }

    private List<Change> changed(Part before, Part now) {
        List<Change> found = new ArrayList<>();
        if (before.offered != now.offered) {
            found.add(new Change(texts.plain("settings.englishOffered"), texts.plain(now.offered ? "yes" : "no")));
        }
        if (before.required != now.required) {
            found.add(
                    new Change(texts.plain("settings.attestationRequired"), texts.plain(now.required ? "yes" : "no")));
        }
        if (!before.french.equals(now.french)) {
            found.add(new Change(texts.plain("settings.attestationFrench"), now.french));
        }
        if (!before.english.equals(now.english)) {
            found.add(new Change(texts.plain("settings.attestationEnglish"), now.english));
        }
        return found;
    }

    /** What somebody else changed since this page was opened. */
    public List<Change> getChanges() {
        return changes;
    }

    /** Whether families may choose English. */
    public boolean isEnglishOffered() {
        return englishOffered;
    }

    /** Changed by the administrator. */
    public void setEnglishOffered(boolean offered) {
        this.englishOffered = offered;
    }

    /** Whether they declare something first. */
    public boolean isAttestationRequired() {
        return attestationRequired;
    }

    /** Changed by the administrator. */
    public void setAttestationRequired(boolean required) {
        this.attestationRequired = required;
    }

    /** What they declare, in French. */
    public @Nullable String getAttestationFrench() {
        return attestationFrench;
    }

    /** Changed by the administrator. */
    public void setAttestationFrench(@Nullable String text) {
        this.attestationFrench = text;
    }

    /** What they declare, in English. */
    public @Nullable String getAttestationEnglish() {
        return attestationEnglish;
    }

    /** Changed by the administrator. */
    public void setAttestationEnglish(@Nullable String text) {
        this.attestationEnglish = text;
    }
}
