package org.guichetloisirs.core.staff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.town.TownProfileSaved;

/** Who did what to whom and when; rows are only ever added. */
@Stateless
public class AuditTrail {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    @Inject
    private Caller caller;

    /** For the container. */
    public AuditTrail() {}

    /** For tests: the same object without a container. */
    public AuditTrail(EntityManager em, AppClock clock, Caller caller) {
        this.em = em;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Adds a line in the caller's transaction: it exists exactly when the deed does.
     *
     * @param action the deed, {@code feature.deed}, at most 60 characters
     * @param subject what it was done to, {@code household:123}, at most 100 characters
     * @param detail what else matters, never personal data beyond need; cut at 1,000 characters
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(String action, String subject, String detail) {
        em.persist(new AuditEntry(clock.now(), caller.name(), action, subject, detail));
    }

    /** The town's settings stand below this room: their changes come as news, inside the same transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void on(@Observes TownProfileSaved change) {
        record(change.deed(), "town", change.detail());
    }
}
