package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.guichetloisirs.core.kernel.AppClock;

/**
 * Writes differences down, each once: finding one again (a step that is repeated, a run that goes on after a kill) changes
 * nothing. Works in the caller's transaction, which holds the run ({@link Nights#hold}).
 */
@Dependent
class Differences {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    /** For the container. */
    protected Differences() {}

    /** With what the container would have injected. */
    Differences(EntityManager em, AppClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Writes it down.
     *
     * @return whether it is new
     */
    boolean record(Night night, FoundDifference found) {
        boolean isNew = written(night, found).isEmpty();
        if (isNew) {
            em.persist(new Discrepancy(night, found, clock.now()));
        }
        return isNew;
    }

    /** Writes it down together with what the machine did about it in this same transaction. */
    void recordMended(Night night, FoundDifference found, Mending how) {
        if (written(night, found).isEmpty()) {
            Discrepancy discrepancy = new Discrepancy(night, found, clock.now());
            discrepancy.mend(how, clock.now());
            em.persist(discrepancy);
        }
    }

    private List<Discrepancy> written(Night night, FoundDifference found) {
        return em.createQuery(
                        "select d from Discrepancy d where d.businessDate = :date and d.kind = :kind"
                                + " and d.reference = :reference",
                        Discrepancy.class)
                .setParameter("date", night.businessDate())
                .setParameter("kind", found.kind())
                .setParameter("reference", found.reference())
                .getResultList();
    }
}
