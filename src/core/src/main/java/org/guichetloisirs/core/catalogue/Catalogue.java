package org.guichetloisirs.core.catalogue;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.Money;

/** What the public sees of the programme. */
@Stateless
public class Catalogue {

    private static final Comparator<ActivityGroup> IN_THE_WEEK =
            Comparator.comparing(ActivityGroup::firstSlot).thenComparing(ActivityGroup::id);

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container only. */
    public Catalogue() {}

    Catalogue(EntityManager em) {
        this.em = em;
    }

    /** The published seasons, the one that starts first before the others. */
    public List<SeasonView> publishedSeasons() {
        return em.createQuery(
                        "select s from Season s where s.status = :published order by s.startsOn, s.code", Season.class)
                .setParameter("published", SeasonStatus.PUBLISHED)
                .getResultStream()
                .map(Season::view)
                .toList();
    }

    /**
     * A season of any status.
     *
     * @throws BusinessRuleViolation {@code catalogue.season-unknown}
     */
    public SeasonView season(long id) {
        return existing(id).view();
    }

    /** The categories of a season's activities, in French order. */
    public List<String> categories(long seasonId) {
        Collator french = Collator.getInstance(Messages.FRENCH);
        return em.createQuery("select distinct a.category from Activity a where a.seasonId = :season", String.class)
                .setParameter("season", seasonId)
                .getResultStream()
                .sorted(french)
                .toList();
    }

    /** A page of the activities of published seasons that fit, by title; always three queries, however many they are. */
    public CataloguePage search(CatalogueQuery query) {
        ActivitySearch search = new ActivitySearch(query);
        int total = Math.toIntExact(
                search.fill(em.createQuery(search.count(), Long.class)).getSingleResult());
        int size = Math.min(200, Math.max(1, query.size()));
        int pages = Math.max(1, (total + size - 1) / size);
        int page = Math.min(Math.max(0, query.page()), pages - 1);
        TypedQuery<Activity> found = search.fill(em.createQuery(search.select(), Activity.class))
                .setFirstResult(page * size)
                .setMaxResults(size);
        List<Activity> activities = found.getResultList();
        Map<Long, GroupTotals> totals =
                totals(activities.stream().map(Activity::id).toList());
        List<ActivityRow> rows = activities.stream()
                .map(activity -> row(activity, totals.getOrDefault(activity.id(), GroupTotals.NONE)))
                .toList();
        return new CataloguePage(rows, total, page, pages);
    }

    /**
     * An activity with its groups; a draft season's activities are not shown.
     *
     * @throws BusinessRuleViolation {@code catalogue.activity-unknown}
     */
    public ActivityView activity(long id) {
        Activity activity = em.find(Activity.class, id);
        if (activity == null) {
            throw new BusinessRuleViolation("catalogue.activity-unknown");
        }
        SeasonView season = season(activity.seasonId());
        if (season.status() == SeasonStatus.DRAFT) {
            throw new BusinessRuleViolation("catalogue.activity-unknown");
        }
        List<GroupView> groups = em.createQuery(
                        "select distinct g from ActivityGroup g left join fetch g.slots where g.activityId = :activity",
                        ActivityGroup.class)
                .setParameter("activity", id)
                // The counter of places is changed behind the entities' back.
                .setHint("jakarta.persistence.cache.retrieveMode", "BYPASS")
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .sorted(IN_THE_WEEK)
                .map(ActivityGroup::view)
                .toList();
        return new ActivityView(
                id,
                season.id(),
                season.name(),
                activity.title(),
                activity.category(),
                activity.description(),
                activity.ageLabel(),
                activity.ageRule(season.startsOn()),
                activity.taxCode(),
                groups);
    }

    /**
     * The activity that a group belongs to.
     *
     * @throws BusinessRuleViolation {@code catalogue.activity-unknown}
     */
    public ActivityView activityOfGroup(long groupId) {
        ActivityGroup group = em.find(ActivityGroup.class, groupId);
        if (group == null) {
            throw new BusinessRuleViolation("catalogue.activity-unknown");
        }
        return activity(group.activityId());
    }

    /** These groups by their id, of any season; those that do not exist are missing from the answer. */
    public Map<Long, GroupSummary> groups(Collection<Long> groupIds) {
        if (groupIds.isEmpty()) {
            return Map.of();
        }
        List<ActivityGroup> groups = em.createQuery(
                        "select distinct g from ActivityGroup g left join fetch g.slots where g.id in :ids",
                        ActivityGroup.class)
                .setParameter("ids", groupIds)
                .getResultList();
        Map<Long, Activity> activities = em.createQuery(
                        "select a from Activity a where a.id in"
                                + " (select g.activityId from ActivityGroup g where g.id in :ids)",
                        Activity.class)
                .setParameter("ids", groupIds)
                .getResultStream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        Map<Long, GroupSummary> found = new HashMap<>();
        for (ActivityGroup group : groups) {
            Activity activity = activities.get(group.activityId());
            if (activity != null) {
                found.put(group.id(), group.summary(activity));
            }
        }
        return found;
    }

    private Season existing(long id) {
        Season season = em.find(Season.class, id);
        if (season == null) {
            throw new BusinessRuleViolation("catalogue.season-unknown");
        }
        return season;
    }

    private Map<Long, GroupTotals> totals(List<Long> activityIds) {
        Map<Long, GroupTotals> totals = new HashMap<>();
        if (!activityIds.isEmpty()) {
            em.createQuery(
                            "select g.activityId, count(g),"
                                    + " sum(case when g.waiting = 0 and g.capacity > g.taken then g.capacity - g.taken else 0 end),"
                                    + " min(g.residentPrice) from ActivityGroup g"
                                    + " where g.activityId in :ids group by g.activityId",
                            Object[].class)
                    .setParameter("ids", activityIds)
                    .getResultList()
                    .forEach(sums -> totals.put((Long) sums[0], GroupTotals.of(sums)));
        }
        return totals;
    }

    private static ActivityRow row(Activity activity, GroupTotals totals) {
        return new ActivityRow(
                activity.id(),
                activity.title(),
                activity.category(),
                activity.ageLabel(),
                totals.groups(),
                totals.placesLeft(),
                totals.priceFrom());
    }

    /** What the groups of one activity come to. */
    private record GroupTotals(int groups, int placesLeft, Money priceFrom) {

        static final GroupTotals NONE = new GroupTotals(0, 0, Money.ZERO);

        static GroupTotals of(Object[] sums) {
            return new GroupTotals(((Number) sums[1]).intValue(), ((Number) sums[2]).intValue(), (Money) sums[3]);
        }
    }
}
