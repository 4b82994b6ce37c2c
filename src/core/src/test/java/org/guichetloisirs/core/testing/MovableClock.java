package org.guichetloisirs.core.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.guichetloisirs.core.kernel.AppClock;

/** A clock that stands until the test moves it. */
public final class MovableClock extends Clock {

    private Instant now = Instant.parse("2026-09-01T14:00:00Z");

    /** This clock as the product reads it, in the town's zone. */
    public AppClock app() {
        return new AppClock(this, ZoneId.of("America/Toronto"));
    }

    /** Moves it forward. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
