package org.guichetloisirs.core.catalogue;

import jakarta.ejb.Stateless;
import java.util.List;
import org.guichetloisirs.core.kernel.ImportReport;
import org.jspecify.annotations.Nullable;

/** The programme in the hands of staff. */
@Stateless
public class Programming {

    /** All seasons, the latest first. */
    public List<SeasonView> seasons() {
        throw new UnsupportedOperationException();
    }

    /**
     * One season.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code catalogue.season-unknown}
     */
    public SeasonView season(long id) {
        throw new UnsupportedOperationException(Long.toString(id));
    }

    /**
     * Changes a season; audited.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code catalogue.season-name}, {@code
     *     catalogue.season-dates}, {@code catalogue.registration-window}
     */
    public void saveSeason(long id, SeasonEdit edit) {
        throw new UnsupportedOperationException(id + " " + edit);
    }

    /** The groups of a season that contain these words (null or empty: all), by title. */
    public List<GroupRow> groups(long seasonId, @Nullable String text) {
        throw new UnsupportedOperationException(seasonId + " " + text);
    }

    /** What {@link #importProgramme} would do with this file; writes nothing. */
    public ImportReport previewProgramme(byte[] file, ProgrammeImportOptions options) {
        throw new UnsupportedOperationException(options.toString());
    }

    /**
     * Brings a town's programme in, all that can be read or (when something breaks) nothing; the same file twice
     * changes nothing. Audited.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code import.not-a-csv}
     */
    public ImportReport importProgramme(byte[] file, ProgrammeImportOptions options) {
        throw new UnsupportedOperationException(options.toString());
    }
}
