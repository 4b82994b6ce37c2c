package org.guichetloisirs.core.catalogue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.core.kernel.SearchText;
import org.guichetloisirs.core.kernel.TablePage;
import org.guichetloisirs.core.kernel.TableQuery;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/** The programme in the hands of staff. */
@Stateless
@Permitted(Role.ADMINISTRATOR)
public class Programming {

    private static final int MOST_PLACES = 9999;
    private static final Comparator<GroupRow> BY_TITLE = Comparator.<GroupRow, String>comparing(
                    row -> SearchText.fold(row.activityTitle()))
            .thenComparing(GroupRow::code);
    private static final Map<GroupSort, Comparator<GroupRow>> ORDERS = Map.of(
            GroupSort.ACTIVITY_TITLE, BY_TITLE,
            GroupSort.CODE, Comparator.comparing(GroupRow::code),
            GroupSort.TAKEN, Comparator.comparing(GroupRow::taken),
            GroupSort.RESIDENT_PRICE, Comparator.comparing(GroupRow::residentPrice));

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    /** For the container only. */
    public Programming() {}

    Programming(EntityManager em, AuditTrail audit) {
        this.em = em;
        this.audit = audit;
    }

    /** All seasons, the latest first. */
    public List<SeasonView> seasons() {
        return em.createQuery("select s from Season s order by s.startsOn desc, s.code", Season.class)
                .getResultStream()
                .map(Season::view)
                .toList();
    }

    /**
     * One season.
     *
     * @throws BusinessRuleViolation {@code catalogue.season-unknown}
     */
    public SeasonView season(long id) {
        return existing(id).view();
    }

    /**
     * Changes a season; audited.
     *
     * @throws BusinessRuleViolation {@code catalogue.season-unknown}, {@code catalogue.season-name}, {@code
     *     catalogue.season-dates}, {@code catalogue.registration-window}
     */
    public void saveSeason(long id, SeasonEdit edit) {
        Season season = existing(id);
        season.change(edit);
        audit.record("catalogue.season-saved", "season:" + season.code(), edit.status() + " " + edit.opensAt());
    }

    /** The groups of a season; searched by title, category, schedule, place and code. */
    public TablePage<GroupRow> groups(long seasonId, TableQuery<GroupSort> query) {
        Map<Long, Activity> activities = new HashMap<>();
        em.createQuery("select a from Activity a where a.seasonId = :season", Activity.class)
                .setParameter("season", seasonId)
                .getResultStream()
                .forEach(activity -> activities.put(activity.id(), activity));
        Stream<GroupRow> rows = em.createQuery(
                        "select distinct g from ActivityGroup g left join fetch g.slots where g.activityId in"
                                + " (select a.id from Activity a where a.seasonId = :season)",
                        ActivityGroup.class)
                .setParameter("season", seasonId)
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .flatMap(group ->
                        Stream.ofNullable(activities.get(group.activityId())).map(group::row));
        return query.page(
                rows,
                row -> row.activityTitle() + " " + row.category() + " " + row.schedule() + " " + row.code(),
                ORDERS,
                BY_TITLE.thenComparing(GroupRow::id));
    }

    /** What {@link #importProgramme} would do with this file; writes nothing. */
    public ImportReport previewProgramme(byte[] file, ProgrammeImportOptions options) {
        return run(file, options, true);
    }

    /**
     * Brings a town's programme in, all that can be read or (when something breaks) nothing; the same file twice
     * changes nothing. Audited.
     *
     * @throws BusinessRuleViolation {@code import.not-a-csv}, {@code catalogue.import-capacity}, {@code
     *     catalogue.import-supplement}
     */
    public ImportReport importProgramme(byte[] file, ProgrammeImportOptions options) {
        ImportReport report = run(file, options, false);
        audit.record(
                "catalogue.programme-imported",
                "programme",
                report.created() + " created, " + report.updated() + " updated, " + report.unchanged() + " unchanged, "
                        + report.refused().size() + " refused");
        return report;
    }

    private ImportReport run(byte[] file, ProgrammeImportOptions options, boolean preview) {
        if (options.capacity() < 1 || options.capacity() > MOST_PLACES) {
            throw new BusinessRuleViolation("catalogue.import-capacity").onField("capacity");
        }
        if (options.otherSupplement().isNegative()) {
            throw new BusinessRuleViolation("catalogue.import-supplement").onField("otherSupplement");
        }
        return new ProgrammeImport(em, options, preview).run(new ProgrammeFile(file));
    }

    private Season existing(long id) {
        Season season = em.find(Season.class, id);
        if (season == null) {
            throw new BusinessRuleViolation("catalogue.season-unknown");
        }
        return season;
    }
}
