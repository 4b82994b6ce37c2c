package org.guichetloisirs.core.catalogue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.core.kernel.Messages;
import org.jspecify.annotations.Nullable;

/** Compares a programme with what is known and, unless it is a preview, brings it in. One use for each file. */
final class ProgrammeImport {

    private static final int SAMPLE = 20;
    private static final int KEYS_PER_QUERY = 500;

    private final EntityManager em;
    private final ProgrammeImportOptions options;
    private final boolean preview;

    private final Map<String, Season> seasons = new HashMap<>();
    private final Map<Season, Integer> codesUsed = new HashMap<>();
    private Map<String, Activity> activities = new HashMap<>();
    private Map<String, ActivityGroup> groups = new HashMap<>();
    /** Activities met in this file: whether they are new or say something else than before. */
    private final Map<String, Boolean> activityChanged = new HashMap<>();

    private int created;
    private int updated;
    private int unchanged;

    ProgrammeImport(EntityManager em, ProgrammeImportOptions options, boolean preview) {
        this.em = em;
        this.options = options;
        this.preview = preview;
    }

    ImportReport run(ProgrammeFile file) {
        load(file.courses());
        for (Course course : file.courses()) {
            activityChanged.computeIfAbsent(course.activityKey(), key -> takeActivity(course, activities.get(key)));
        }
        write();
        List<Map<String, String>> sample = new ArrayList<>();
        for (Course course : file.courses()) {
            take(course);
            if (sample.size() < SAMPLE) {
                sample.add(sample(course));
            }
        }
        return new ImportReport(
                file.lines(), created, updated, unchanged, file.refused(), file.warnings(), List.copyOf(sample));
    }

    private void load(List<Course> courses) {
        activities = existing(
                Activity.class,
                "select a from Activity a where a.importKey in :keys",
                courses.stream().map(Course::activityKey).toList(),
                Activity::importKey);
        groups = existing(
                ActivityGroup.class,
                "select distinct g from ActivityGroup g left join fetch g.slots where g.importKey in :keys",
                courses.stream().map(Course::groupKey).toList(),
                ActivityGroup::importKey);
        for (Course course : courses) {
            ProgrammeRow row = course.first();
            Season season = seasons.computeIfAbsent(row.session(), code -> season(row));
            if (!preview) {
                season.cover(row.startsOn(), row.endsOn());
            }
        }
        write();
    }

    /** Rows refer to each other by id, of which the entity manager knows nothing: those referred to go first. */
    private void write() {
        if (!preview) {
            em.flush();
        }
    }

    private <T> Map<String, T> existing(
            Class<T> type, String query, Collection<String> keys, Function<T, String> keyOf) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(keys));
        Map<String, T> found = new HashMap<>();
        for (int from = 0; from < distinct.size(); from += KEYS_PER_QUERY) {
            em.createQuery(query, type)
                    .setParameter("keys", distinct.subList(from, Math.min(distinct.size(), from + KEYS_PER_QUERY)))
                    .getResultStream()
                    .forEach(one -> found.put(keyOf.apply(one), one));
        }
        return found;
    }

    private Season season(ProgrammeRow row) {
        return em.createQuery("select s from Season s where s.code = :code", Season.class)
                .setParameter("code", row.session())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> newSeason(row.session(), row.startsOn(), row.endsOn()));
    }

    private Season newSeason(String code, LocalDate startsOn, LocalDate endsOn) {
        Season season = new Season(code, ProgrammeRow.seasonName(code), startsOn, endsOn);
        if (!preview) {
            em.persist(season);
        }
        return season;
    }

    private void take(Course course) {
        boolean activityDiffers = activityChanged.getOrDefault(course.activityKey(), true);
        ActivityGroup known = groups.get(course.groupKey());
        GroupText text = course.group(options.otherSupplement());
        if (known == null) {
            created++;
            if (!preview) {
                create(course, text);
            }
            return;
        }
        Activity activity = activities.get(course.activityKey());
        boolean moves = activity == null || activity.id() != known.activityId();
        if (!activityDiffers && !moves && !known.differs(text)) {
            unchanged++;
            return;
        }
        updated++;
        if (!preview && activity != null) {
            known.moveTo(activity.id());
            known.describe(text);
        }
    }

    private boolean takeActivity(Course course, @Nullable Activity known) {
        ActivityText text = course.activity();
        if (known == null) {
            if (!preview) {
                Season season = seasonOf(course);
                Activity activity = new Activity(season.id(), course.activityKey(), text);
                em.persist(activity);
                activities.put(course.activityKey(), activity);
            }
            return true;
        }
        boolean differs = known.differs(text);
        if (differs && !preview) {
            known.describe(text);
        }
        return differs;
    }

    private void create(Course course, GroupText text) {
        Season season = seasonOf(course);
        Activity activity = activities.get(course.activityKey());
        if (activity == null) {
            throw new IllegalStateException("The activity is written before its groups");
        }
        int number = codesUsed.computeIfAbsent(season, this::groupsOf) + 1;
        codesUsed.put(season, number);
        String code = season.code() + "-" + String.format("%03d", number);
        ActivityGroup group = new ActivityGroup(activity.id(), course.groupKey(), code, options.capacity(), text);
        em.persist(group);
        groups.put(course.groupKey(), group);
    }

    /** Groups are never deleted, so their count is the last number given. */
    private int groupsOf(Season season) {
        return Math.toIntExact(em.createQuery(
                        "select count(g) from ActivityGroup g, Activity a"
                                + " where g.activityId = a.id and a.seasonId = :season",
                        Long.class)
                .setParameter("season", season.id())
                .getSingleResult());
    }

    private Season seasonOf(Course course) {
        Season season = seasons.get(course.first().session());
        if (season == null) {
            throw new IllegalStateException("The season is written before its activities");
        }
        return season;
    }

    private Map<String, String> sample(Course course) {
        ProgrammeRow row = course.first();
        ActivityText activity = course.activity();
        GroupText group = course.group(options.otherSupplement());
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(Messages.text("catalogue.column-season"), ProgrammeRow.seasonName(row.session()));
        columns.put(Messages.text("catalogue.column-activity"), activity.title());
        columns.put(Messages.text("catalogue.column-category"), activity.category());
        columns.put(Messages.text("catalogue.column-age"), AgeText.label(activity.minMonths(), activity.maxMonths()));
        columns.put(
                Messages.text("catalogue.column-schedule"),
                ScheduleText.week(group.slots().stream().map(WeeklySlot::view).toList()));
        columns.put(
                Messages.text("catalogue.column-dates"),
                Messages.text("catalogue.days", String.valueOf(group.startsOn()), String.valueOf(group.endsOn())));
        columns.put(Messages.text("catalogue.column-place"), ScheduleText.place(group.venue(), group.room()));
        columns.put(
                Messages.text("catalogue.column-resident"),
                group.residentPrice().display());
        columns.put(Messages.text("catalogue.column-other"), group.otherPrice().display());
        columns.put(
                Messages.text("catalogue.column-taxes"),
                Messages.text(
                        activity.taxCode() == TaxCode.TAXABLE ? "catalogue.tax-taxable" : "catalogue.tax-exempt"));
        return columns;
    }
}
