package org.guichetloisirs.core.catalogue;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.TableQuery;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Seasons in a test's database, brought in the way staff does. */
public final class ProgrammeFixture {

    /** When registration opens for {@link #publish}. */
    public static final Instant OPENS = Instant.parse("2026-12-01T15:00:00Z");

    /** When it closes. */
    public static final Instant CLOSES = Instant.parse("2027-01-09T05:00:00Z");

    private final TestDatabase database;

    public ProgrammeFixture(TestDatabase database) {
        this.database = database;
    }

    Programming programming() {
        return new Programming(database.em(), new SilentAudit());
    }

    /** The catalogue over this database. */
    public Catalogue catalogue() {
        return new Catalogue(database.em());
    }

    /** Imports these lines (see {@link Csv}) with 10 $ more for non-residents. */
    public ImportReport bringIn(int capacity, String... lines) {
        return bringIn(capacity, Csv.priced(lines));
    }

    ImportReport bringIn(int capacity, byte[] file) {
        return database.inTransaction(() -> programming().importProgramme(file, options(capacity)));
    }

    ImportReport preview(int capacity, byte[] file) {
        return database.inTransaction(() -> programming().previewProgramme(file, options(capacity)));
    }

    private static ProgrammeImportOptions options(int capacity) {
        return new ProgrammeImportOptions(capacity, new Money(1000));
    }

    /** Publishes every season, open from {@link #OPENS} to {@link #CLOSES}. */
    public void publish() {
        become(SeasonStatus.PUBLISHED);
    }

    /** Gives every season this status. */
    public void become(SeasonStatus status) {
        save(status, null);
    }

    /** Every season's places are held so long in a cart. */
    public void holds(int minutes) {
        save(SeasonStatus.PUBLISHED, minutes);
    }

    private void save(SeasonStatus status, @Nullable Integer holdMinutes) {
        database.run(() -> programming().seasons().forEach(season -> programming()
                .saveSeason(
                        season.id(),
                        new SeasonEdit(
                                season.name(),
                                season.startsOn(),
                                season.endsOn(),
                                status,
                                OPENS,
                                CLOSES,
                                holdMinutes))));
    }

    /** Every group's id by its activity's title (the last group of a title). */
    public Map<String, Long> groupIds() {
        Map<String, Long> ids = new TreeMap<>();
        database.run(() -> programming().seasons().forEach(season -> programming()
                .groups(season.id(), TableQuery.all(GroupSort.ACTIVITY_TITLE))
                .rows()
                .forEach(row -> ids.put(row.activityTitle(), row.id()))));
        return ids;
    }

    /** Nobody reads it here; core.staff tests it. */
    private static final class SilentAudit extends AuditTrail {
        @Override
        public void record(String action, String subject, String detail) {}
    }
}
