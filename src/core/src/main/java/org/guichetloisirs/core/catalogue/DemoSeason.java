package org.guichetloisirs.core.catalogue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.kernel.AppClock;

/**
 * The demonstration centre's season, written by us ({@code demo/season.txt}), with dates around today: it begins on a
 * Monday about three weeks away, lasts ten weeks, and registration is open.
 */
@Stateless
public class DemoSeason {

    private static final String VENUE = "Centre communautaire des Quatre-Saisons";
    private static final String ADDRESS = "100, rue Lafontaine, Drummondville";
    private static final String KEY = "demo-";
    private static final int DAYS_TO_GO = 21;
    private static final int WEEKS = 10;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    /** For the container only. */
    public DemoSeason() {}

    DemoSeason(EntityManager em, AppClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Loads it, all or nothing; changes nothing when it is there already, were it for another day. */
    public void load() {
        if (!em.createQuery("select a.id from Activity a where a.importKey like :demo", Long.class)
                .setParameter("demo", KEY + "%")
                .setMaxResults(1)
                .getResultList()
                .isEmpty()) {
            return;
        }
        LocalDate first =
                clock.today().plusDays(DAYS_TO_GO).with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.MONDAY));
        Season season = season(first);
        em.persist(season);
        em.flush();
        int activities = 0;
        int groups = 0;
        for (DemoProgramme.Offer offer : DemoProgramme.read()) {
            activities++;
            Activity activity = new Activity(season.id(), KEY + "activity-" + activities, offer.text());
            em.persist(activity);
            em.flush();
            for (DemoProgramme.Group group : offer.groups()) {
                groups++;
                String code = season.code() + "-" + String.format("%03d", groups);
                em.persist(new ActivityGroup(
                        activity.id(), groupKey(groups), code, group.capacity(), text(offer, group, first)));
            }
        }
    }

    /** How many places of the demonstration's groups staff has given at the counter, by group; none before the load. */
    public Map<Long, Integer> placesTakenAtTheCounter() {
        List<DemoProgramme.Group> told = DemoProgramme.read().stream()
                .flatMap(offer -> offer.groups().stream())
                .toList();
        Map<String, Long> known = new HashMap<>();
        em.createQuery("select g.importKey, g.id from ActivityGroup g where g.importKey like :demo", Object[].class)
                .setParameter("demo", KEY + "%")
                .getResultList()
                .forEach(row -> known.put((String) row[0], (Long) row[1]));
        Map<Long, Integer> taken = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            Long id = known.get(groupKey(i + 1));
            if (id != null) {
                taken.put(id, told.get(i).atTheCounter());
            }
        }
        return taken;
    }

    private static String groupKey(int number) {
        return KEY + "group-" + number;
    }

    private Season season(LocalDate first) {
        String letter = List.of("H", "H", "P", "P", "P", "E", "E", "E", "A", "A", "A", "H")
                .get(first.getMonthValue() - 1);
        // A season that begins in December is the next year's winter.
        String code = letter + (first.getMonthValue() == 12 ? first.getYear() + 1 : first.getYear());
        LocalDate last = first.plusWeeks(WEEKS).minusDays(1);
        Season season = new Season(code, ProgrammeRow.seasonName(code), first, last);
        season.change(new SeasonEdit(
                ProgrammeRow.seasonName(code),
                first,
                last,
                SeasonStatus.PUBLISHED,
                clock.now().minus(Duration.ofDays(1)),
                first.plusWeeks(1).atStartOfDay(clock.zone()).toInstant(),
                null));
        return season;
    }

    private static GroupText text(DemoProgramme.Offer offer, DemoProgramme.Group group, LocalDate first) {
        Integer week = group.week();
        LocalDate from = week == null ? first : first.plusWeeks(week - 1L);
        LocalDate to = week == null ? first.plusWeeks(WEEKS).minusDays(1) : from.plusDays(4);
        return new GroupText(
                from, to, VENUE, group.room(), ADDRESS, offer.residentPrice(), offer.otherPrice(), group.slots());
    }
}
