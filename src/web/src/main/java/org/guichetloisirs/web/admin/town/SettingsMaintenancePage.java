package org.guichetloisirs.web.admin.town;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownProfiles;
import org.guichetloisirs.core.town.TownText;
import org.guichetloisirs.web.admin.AdminTexts;
import org.guichetloisirs.web.shared.Formats;
import org.guichetloisirs.web.shared.Problems;
import org.jspecify.annotations.Nullable;

/** The desk closed to families for a while, and open again. */
@Named
@ViewScoped
public class SettingsMaintenancePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TownProfiles town;

    @Inject
    private AppClock clock;

    @Inject
    private Problems problems;

    @Inject
    private AdminTexts texts;

    /** What of the profile this page changes. */
    private record Part(
            boolean closed,
            String french,
            String english,
            @Nullable Instant ends) implements Serializable {
        static Part of(TownProfile town) {
            return new Part(
                    town.maintenance(),
                    town.maintenanceMessage().french(),
                    town.maintenanceMessage().english(),
                    town.maintenanceEnds());
        }
    }

    private Part seen;
    private long version;
    private @Nullable String messageFrench;
    private @Nullable String messageEnglish;
    private @Nullable LocalDateTime ends;
    private List<Change> changes = List.of();

    @PostConstruct
    void load() {
        TownProfile stored = town.stored();
        seen = Part.of(stored);
        version = stored.version();
        messageFrench = seen.french;
        messageEnglish = seen.english;
        ends = seen.ends == null ? null : clock.local(seen.ends);
    }

    /** Families find the desk closed from now on. */
    public @Nullable String close() {
        return save(true, "desk-closed");
    }

    /** Families come in again. */
    public @Nullable String open() {
        return save(false, "desk-opened");
    }

    /** Keeps the words alone. */
    public @Nullable String keep() {
        return save(seen.closed, "settings-saved");
    }

    private @Nullable String save(boolean closed, String done) {
        TownProfile stored = town.stored();
        try {
            // What was saved meanwhile on another page of the settings does not concern this one.
            town.saveMaintenance(
                    Part.of(stored).equals(seen) ? stored.version() : version,
                    closed,
                    new TownText(Typed.text(messageFrench), Typed.text(messageEnglish)),
                    ends == null ? null : ends.atZone(clock.zone()).toInstant());
            return "/admin/settings-maintenance.xhtml?faces-redirect=true&done=" + done;
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
        if (before.closed != now.closed) {
            found.add(new Change(
                    texts.plain("settings.state"), texts.plain(now.closed ? "settings.closed" : "settings.open")));
        }
        if (!before.french.equals(now.french)) {
            found.add(new Change(texts.plain("settings.maintenanceMessageFrench"), now.french));
        }
        if (!before.english.equals(now.english)) {
            found.add(new Change(texts.plain("settings.maintenanceMessageEnglish"), now.english));
        }
        if (!Objects.equals(before.ends, now.ends)) {
            found.add(new Change(texts.plain("settings.maintenanceEnds"), Formats.moment(now.ends)));
        }
        return found;
    }

    /** What somebody else changed since this page was opened. */
    public List<Change> getChanges() {
        return changes;
    }

    /** Whether families find the desk closed. */
    public boolean isClosed() {
        return seen.closed;
    }

    /** The town's zone, as the hint names it. */
    public String getZone() {
        return clock.zone().getId();
    }

    /** What families read, in French. */
    public @Nullable String getMessageFrench() {
        return messageFrench;
    }

    /** Changed by the administrator. */
    public void setMessageFrench(@Nullable String text) {
        this.messageFrench = text;
    }

    /** What families read, in English. */
    public @Nullable String getMessageEnglish() {
        return messageEnglish;
    }

    /** Changed by the administrator. */
    public void setMessageEnglish(@Nullable String text) {
        this.messageEnglish = text;
    }

    /** When it is expected to open again, on the town's wall clock. */
    public @Nullable LocalDateTime getEnds() {
        return ends;
    }

    /** Changed by the administrator. */
    public void setEnds(@Nullable LocalDateTime ends) {
        this.ends = ends;
    }
}
