package org.guichetloisirs.core.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/** A season: what is offered between two days, and when one may register. */
@Entity
@Table(name = "season")
class Season {

    private static final int LONGEST_NAME = 80;

    @Id
    @SequenceGenerator(name = "season", sequenceName = "seq_season", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "season")
    private long id;

    @Version
    private long version;

    private String code;
    private String name;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private SeasonStatus status;

    @Column(name = "opens_at")
    private @Nullable Instant opensAt;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Column(name = "hold_minutes")
    private @Nullable Integer holdMinutes;

    protected Season() {}

    /** A draft, closed to registration. */
    Season(String code, String name, LocalDate startsOn, LocalDate endsOn) {
        this.code = code;
        this.name = name;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.status = SeasonStatus.DRAFT;
    }

    void change(SeasonEdit edit) {
        String newName = edit.name().strip();
        if (newName.isEmpty() || newName.length() > LONGEST_NAME) {
            throw new BusinessRuleViolation("catalogue.season-name", LONGEST_NAME).onField("name");
        }
        if (edit.endsOn().isBefore(edit.startsOn())) {
            throw new BusinessRuleViolation("catalogue.season-dates").onField("endsOn");
        }
        if (edit.closesAt() != null
                && (edit.opensAt() == null || !edit.closesAt().isAfter(edit.opensAt()))) {
            throw new BusinessRuleViolation("catalogue.registration-window").onField("closesAt");
        }
        edit.checkMinutes();
        name = newName;
        startsOn = edit.startsOn();
        endsOn = edit.endsOn();
        status = edit.status();
        opensAt = edit.opensAt();
        closesAt = edit.closesAt();
        holdMinutes = edit.holdMinutes();
    }

    /** Makes room for a group whose days lie outside. */
    void cover(LocalDate first, LocalDate last) {
        if (first.isBefore(startsOn)) {
            startsOn = first;
        }
        if (last.isAfter(endsOn)) {
            endsOn = last;
        }
    }

    SeasonView view() {
        return new SeasonView(id, code, name, startsOn, endsOn, status, opensAt, closesAt, holdMinutes);
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }
}
