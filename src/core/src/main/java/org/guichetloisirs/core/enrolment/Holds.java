package org.guichetloisirs.core.enrolment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Settings;

/**
 * Single attempts at the counter of places, each in a transaction of its own so that {@link Enrolments} can repeat one
 * that lost against another. Others call {@link Enrolments}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Holds {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Households households;

    @Inject
    private AppClock clock;

    /** For the container only. */
    public Holds() {}

    Holds(EntityManager em, Catalogue catalogue, Households households, AppClock clock) {
        this.em = em;
        this.catalogue = catalogue;
        this.households = households;
        this.clock = clock;
    }

    /** See {@link Enrolments#hold}. */
    public long hold(long householdId, long memberId, long groupId) {
        HouseholdView household = households.view(householdId);
        MemberView member = Eligibility.member(household, memberId);
        if (household.status() != AccountStatus.ACTIVE) {
            throw new BusinessRuleViolation("enrolment.account-not-active");
        }
        Instant now = clock.now();
        Places places = new Places(em);
        for (Registration live : live(memberId, groupId)) {
            if (live.keptAt(now) && live.of(householdId)) {
                return live.id();
            }
            if (live.status() == RegistrationStatus.CONFIRMED || live.keptAt(now)) {
                throw new BusinessRuleViolation("enrolment.already-registered", member.givenName());
            }
            // The person's own hold is over: its place and its key are free again.
            places.expireOverdue(groupId, now);
        }
        ActivityView activity = catalogue.activityOfGroup(groupId);
        GroupView group = Eligibility.group(activity, groupId);
        if (!catalogue.season(activity.seasonId()).registrationOpen(now)) {
            throw new BusinessRuleViolation("enrolment.registration-not-open");
        }
        Eligibility.age(activity, group, member);
        boolean taken = places.take(groupId) || (places.expireOverdue(groupId, now) > 0 && places.take(groupId));
        if (!taken) {
            throw new BusinessRuleViolation("enrolment.group-full");
        }
        Registration registration = Registration.hold(
                householdId,
                memberId,
                groupId,
                Eligibility.price(household, group),
                now,
                now.plus(Duration.ofMinutes(Settings.HOLD_MINUTES.number())));
        em.persist(registration);
        // Here, not at the commit, does the unique key refuse a second place of the same person.
        em.flush();
        return registration.id();
    }

    /** See {@link Enrolments#release}. */
    public void release(long householdId, long registrationId) {
        Registration registration = em.find(Registration.class, registrationId);
        if (registration == null || !registration.of(householdId)) {
            return;
        }
        if (!new Places(em).cancel(registrationId, registration.groupId(), clock.now())) {
            em.refresh(registration);
            if (registration.inPayment()) {
                throw new BusinessRuleViolation("enrolment.in-payment");
            }
            if (registration.status() == RegistrationStatus.CONFIRMED) {
                throw new BusinessRuleViolation("enrolment.already-confirmed");
            }
        }
    }

    /** See {@link Enrolments#extend}; false, and what could be extended is, when the first to end could not. */
    public boolean extend(long householdId) {
        Instant now = clock.now();
        Instant newExpiry = now.plus(Duration.ofMinutes(Settings.HOLD_MINUTES.number()));
        new Places(em).extend(householdId, now, newExpiry, Settings.HOLD_EXTENSIONS.number());
        List<Instant> ends = em.createQuery(
                        "select r.holdExpiresAt from Registration r where r.householdId = :household"
                                + " and r.status = :held and r.paymentOrder is null and r.holdExpiresAt > :now"
                                + " order by r.holdExpiresAt",
                        Instant.class)
                .setParameter("household", householdId)
                .setParameter("held", RegistrationStatus.HELD)
                .setParameter("now", now)
                .getResultList();
        if (ends.isEmpty()) {
            throw new BusinessRuleViolation("enrolment.nothing-held");
        }
        return Places.nothingToGain(ends.get(0), newExpiry);
    }

    /** Ends the overdue holds of a group; answers how many. */
    public int expireOverdue(long groupId) {
        return new Places(em).expireOverdue(groupId, clock.now());
    }

    /** Groups that have overdue holds, at most this many. */
    public List<Long> groupsWithOverdueHolds(int most) {
        return em.createQuery(
                        "select distinct r.groupId from Registration r where r.status = :held"
                                + " and r.paymentOrder is null and r.holdExpiresAt <= :now",
                        Long.class)
                .setParameter("held", RegistrationStatus.HELD)
                .setParameter("now", clock.now())
                .setMaxResults(most)
                .getResultList();
    }

    /** Takes places, in the caller's transaction, for people whom staff served at the counter; answers how many it got. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public int takeAtTheCounter(long groupId, int wanted) {
        Places places = new Places(em);
        int taken = 0;
        while (taken < wanted && places.take(groupId)) {
            em.persist(Registration.atTheCounter(groupId, clock.now()));
            taken++;
        }
        return taken;
    }

    private List<Registration> live(long memberId, long groupId) {
        return em.createQuery("select r from Registration r where r.liveKey = :key", Registration.class)
                .setParameter("key", Registration.liveKey(memberId, groupId))
                .getResultList();
    }
}
