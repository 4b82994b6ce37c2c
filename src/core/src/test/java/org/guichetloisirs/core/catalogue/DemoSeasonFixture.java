package org.guichetloisirs.core.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.testing.TestDatabase;

/** The demonstration's season over a test's database, on a winter's day. */
public final class DemoSeasonFixture {

    private final TestDatabase database;
    private final AppClock clock = new AppClock(
            Clock.fixed(Instant.parse("2026-12-02T15:00:00Z"), ZoneOffset.UTC), ZoneId.of("America/Toronto"));

    public DemoSeasonFixture(TestDatabase database) {
        this.database = database;
    }

    public DemoSeason season() {
        return new DemoSeason(database.em(), clock);
    }

    public Catalogue catalogue() {
        return new Catalogue(database.em());
    }

    public AppClock clock() {
        return clock;
    }
}
