package org.guichetloisirs.web.admin.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.guichetloisirs.core.catalogue.Programming;
import org.guichetloisirs.core.catalogue.SeasonEdit;
import org.guichetloisirs.core.catalogue.SeasonStatus;
import org.guichetloisirs.core.catalogue.SeasonView;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** One season: its settings. */
@Named
@RequestScoped
public class SeasonPage {

    @Inject
    private Programming programming;

    @Inject
    private AppClock clock;

    @Inject
    private Query query;

    @Inject
    private Problems problems;

    private long id;
    private String title = "";
    private String name = "";
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private SeasonStatus status = SeasonStatus.DRAFT;
    private @Nullable LocalDateTime opensAt;
    private @Nullable LocalDateTime closesAt;
    private String holdMinutes = "";

    @PostConstruct
    void load() {
        Long asked = query.id("id");
        SeasonView season = programming.season(asked == null ? 0 : asked);
        id = season.id();
        title = season.name();
        name = season.name();
        startsOn = season.startsOn();
        endsOn = season.endsOn();
        status = season.status();
        opensAt = inTown(season.registrationOpensAt());
        closesAt = inTown(season.registrationClosesAt());
        holdMinutes = season.holdMinutes() == null ? "" : season.holdMinutes().toString();
    }

    private @Nullable LocalDateTime inTown(@Nullable Instant moment) {
        return moment == null ? null : clock.local(moment);
    }

    private @Nullable Instant moment(@Nullable LocalDateTime inTown) {
        return inTown == null ? null : inTown.atZone(clock.zone()).toInstant();
    }

    /** Keeps the settings. */
    public @Nullable String save() {
        if (startsOn == null || endsOn == null) {
            // The fields are required: Faces has refused the form before it comes here.
            throw new IllegalStateException("A season without dates");
        }
        try {
            programming.saveSeason(
                    id,
                    new SeasonEdit(
                            name,
                            startsOn,
                            endsOn,
                            status,
                            moment(opensAt),
                            moment(closesAt),
                            SeasonEdit.minutes(holdMinutes)));
            return "/admin/season.xhtml?faces-redirect=true&done=season-saved&id=" + id;
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            return null;
        }
    }

    /** How long a place is held in a cart; empty for the server's setting. */
    public String getHoldMinutes() {
        return holdMinutes;
    }

    /** Changed by the administrator. */
    public void setHoldMinutes(@Nullable String holdMinutes) {
        this.holdMinutes = holdMinutes == null ? "" : holdMinutes.strip();
    }

    /** The season shown. */
    public long getId() {
        return id;
    }

    /** The name before any change. */
    public String getTitle() {
        return title;
    }

    /** What holds where the field is empty. */
    public int getUsualHoldMinutes() {
        return Settings.HOLD_MINUTES.number();
    }

    /** The town's zone, as the hint names it. */
    public String getZone() {
        return clock.zone().getId();
    }

    /** What a season can be. */
    public SeasonStatus[] getStatuses() {
        return SeasonStatus.values();
    }

    /** The name that families see. */
    public String getName() {
        return name;
    }

    /** Changed by the administrator. */
    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    /** First day of the activities. */
    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    /** Changed by the administrator. */
    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    /** Last day of the activities. */
    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    /** Changed by the administrator. */
    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    /** Whether families see it. */
    public SeasonStatus getStatus() {
        return status;
    }

    /** Changed by the administrator. */
    public void setStatus(SeasonStatus status) {
        this.status = status;
    }

    /** When registration opens, on the town's wall clock. */
    public @Nullable LocalDateTime getOpensAt() {
        return opensAt;
    }

    /** Changed by the administrator. */
    public void setOpensAt(@Nullable LocalDateTime opensAt) {
        this.opensAt = opensAt;
    }

    /** When registration closes, on the town's wall clock. */
    public @Nullable LocalDateTime getClosesAt() {
        return closesAt;
    }

    /** Changed by the administrator. */
    public void setClosesAt(@Nullable LocalDateTime closesAt) {
        this.closesAt = closesAt;
    }
}
