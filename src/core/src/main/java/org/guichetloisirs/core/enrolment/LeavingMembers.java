package org.guichetloisirs.core.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.guichetloisirs.core.household.MemberLeaving;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/** Keeps a person in the household while a place is held or confirmed for them. */
@ApplicationScoped
class LeavingMembers {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    protected LeavingMembers() {}

    LeavingMembers(EntityManager em) {
        this.em = em;
    }

    void refuseWithPlaces(@Observes MemberLeaving leaving) {
        long live = em.createQuery(
                        "select count(r) from Registration r where r.memberId = :member and r.liveKey is not null",
                        Long.class)
                .setParameter("member", leaving.memberId())
                .getSingleResult();
        if (live > 0) {
            throw new BusinessRuleViolation("enrolment.member-has-places");
        }
    }
}
