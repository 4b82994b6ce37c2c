package org.guichetloisirs.core.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The only source of the present moment, so that a test can choose it; and the town's zone. */
@ApplicationScoped
public class AppClock {

    private final Clock clock;
    private final ZoneId zone;

    /** For the container's proxy only. */
    protected AppClock() {
        this(Clock.systemUTC(), ZoneId.of("America/Toronto"));
    }

    /** The real clock, read in the town's zone ({@code guichet.zone}). */
    @Inject
    public AppClock(@ConfigProperty(name = "guichet.zone", defaultValue = "America/Toronto") String zone) {
        this(Clock.systemUTC(), ZoneId.of(zone));
    }

    /** A clock of the caller's choice: tests fix or move it. */
    public AppClock(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** This moment, to the millisecond: what every database here can store and give back unchanged. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Today in the town. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** The town's zone: schedules, dates on receipts and closing hours are in it. */
    public ZoneId zone() {
        return zone;
    }

    /** A moment as the town's wall clock shows it. */
    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
