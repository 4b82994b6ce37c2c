package org.guichetloisirs.core.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.guichetloisirs.core.household.MemberLeaving;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/** Keeps a person in the household while a place is held or confirmed for them; who leaves waits for nothing any more. */
@ApplicationScoped
class LeavingMembers {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private RegistrationLife life;

    /** For the container. */
    protected LeavingMembers() {}

    LeavingMembers(EntityManager em, RegistrationLife life) {
        this.em = em;
        this.life = life;
    }

    void refuseWithPlaces(@Observes MemberLeaving leaving) {
        long live = em.createQuery(
                        "select count(r) from Registration r where r.memberId = :member and r.status in :with",
                        Long.class)
                .setParameter("member", leaving.memberId())
                .setParameter(
                        "with",
                        List.of(RegistrationStatus.HELD, RegistrationStatus.OFFERED, RegistrationStatus.CONFIRMED))
                .getSingleResult();
        if (live > 0) {
            throw new BusinessRuleViolation("enrolment.member-has-places");
        }
        leaveLists(leaving.memberId());
    }

    private void leaveLists(long memberId) {
        RegistrationBook book = new RegistrationBook(em);
        List<Registration> waiting = em.createQuery(
                        "select r from Registration r where r.memberId = :member and r.status = :waiting",
                        Registration.class)
                .setParameter("member", memberId)
                .setParameter("waiting", RegistrationStatus.WAITING)
                .getResultList();
        new Places(em).lock(waiting.stream().map(Registration::groupId).toList());
        for (Registration one :
                book.locked(waiting.stream().map(Registration::id).toList())) {
            if (one.status().occupies()) {
                // A place was offered while we came.
                throw new BusinessRuleViolation("enrolment.member-has-places");
            }
            if (one.status() == RegistrationStatus.WAITING) {
                life.move(one, RegistrationStatus.CANCELLED, RegistrationReason.LEFT_HOUSEHOLD, "");
            }
        }
    }
}
