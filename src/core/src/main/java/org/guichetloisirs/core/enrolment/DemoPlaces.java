package org.guichetloisirs.core.enrolment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.guichetloisirs.core.catalogue.DemoSeason;

/**
 * Makes some of the demonstration's groups full and some nearly so, with places that staff gave at the counter: real
 * registrations, so that a group's counter is the number of its rows here too.
 */
@Stateless
public class DemoPlaces {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private DemoSeason season;

    @Inject
    private Holds holds;

    /** For the container only. */
    public DemoPlaces() {}

    DemoPlaces(EntityManager em, DemoSeason season, Holds holds) {
        this.em = em;
        this.season = season;
        this.holds = holds;
    }

    /** Takes the places that are not taken yet; run after {@link DemoSeason#load}, and again after an interruption. */
    public void load() {
        season.placesTakenAtTheCounter().forEach((groupId, places) -> {
            long there = em.createQuery(
                            "select count(r) from Registration r where r.groupId = :group and r.householdId is null",
                            Long.class)
                    .setParameter("group", groupId)
                    .getSingleResult();
            holds.takeAtTheCounter(groupId, places - Math.toIntExact(there));
        });
    }
}
