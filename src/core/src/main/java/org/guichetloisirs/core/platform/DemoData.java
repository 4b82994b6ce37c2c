package org.guichetloisirs.core.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.guichetloisirs.core.catalogue.DemoSeason;
import org.guichetloisirs.core.enrolment.DemoPlaces;
import org.guichetloisirs.core.household.DemoFamilies;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.staff.Operators;

/**
 * Fills an empty database with the demonstration town, in one transaction: a start that dies midway leaves nothing and
 * the next one begins anew. A database that has an operator is somebody's and stays as it is.
 */
@Startup
@Singleton
@DependsOn({"DatabaseMigration", "ConfigCheck"})
public class DemoData {

    private static final System.Logger LOG = System.getLogger(DemoData.class.getName());

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Operators operators;

    @Inject
    private DemoFamilies families;

    @Inject
    private DemoSeason season;

    @Inject
    private DemoPlaces places;

    /** For the container. */
    public DemoData() {}

    DemoData(EntityManager em, Operators operators, DemoFamilies families, DemoSeason season, DemoPlaces places) {
        this.em = em;
        this.operators = operators;
        this.families = families;
        this.season = season;
        this.places = places;
    }

    @PostConstruct
    void start() {
        if (Settings.DEMO_LOAD.flag() && load(Settings.DEMO_PASSWORD.text())) {
            LOG.log(System.Logger.Level.INFO, "The demonstration town was loaded");
        }
    }

    /** Loads into an empty database; answers whether it was empty. */
    boolean load(String password) {
        if (operators.any()) {
            return false;
        }
        operators.createFirst("admin", "Administration (démonstration)", password);
        families.load(password);
        season.load();
        places.load();
        em.flush();
        return true;
    }
}
