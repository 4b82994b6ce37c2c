package org.guichetloisirs.core.enrolment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds and locks registrations. What changes a group's counters has locked the group before (see {@link Places}). */
final class RegistrationBook {

    private static final String OVERDUE = " from Registration r where r.status in (:held, :offered)"
            + " and r.paymentOrder is null and r.holdExpiresAt <= :now";

    private final EntityManager em;

    RegistrationBook(EntityManager em) {
        this.em = em;
    }

    /** Locks these rows in the order of their ids, so that two who want the same ones never wait for each other. */
    List<Registration> locked(Collection<Long> registrationIds) {
        // Reading again would undo what this transaction has changed and not yet written.
        em.flush();
        List<Registration> locked = new ArrayList<>();
        for (long id : new TreeSet<>(registrationIds)) {
            Registration registration = em.find(Registration.class, id);
            if (registration != null) {
                // What this transaction read before may be old: the lock reads it again.
                em.refresh(registration, LockModeType.PESSIMISTIC_WRITE);
                locked.add(registration);
            }
        }
        return locked;
    }

    /** The row of this id; not locked. */
    Optional<Registration> find(long registrationId) {
        return Optional.ofNullable(em.find(Registration.class, registrationId));
    }

    /** The row of this id, if it is this household's; not locked. */
    Optional<Registration> ofHousehold(long householdId, long registrationId) {
        return find(registrationId).filter(registration -> registration.of(householdId));
    }

    /** This person's live registration in this group; not locked. */
    Optional<Registration> live(long memberId, long groupId) {
        return em
                .createQuery("select r from Registration r where r.liveKey = :key", Registration.class)
                .setParameter("key", Registration.liveKey(memberId, groupId))
                .setHint("eclipselink.refresh", "true")
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The holds and offers of a group that are over and not being paid, locked, the oldest first. */
    List<Registration> overdue(long groupId, Instant now) {
        List<Long> ids = overdueQuery("select r.id", " and r.groupId = :group", now)
                .setParameter("group", groupId)
                .getResultList();
        return locked(ids).stream()
                .filter(registration -> registration.overdueAt(now))
                .toList();
    }

    /** Whether a group has an overdue hold or offer; not locked. */
    boolean anyOverdue(long groupId, Instant now) {
        return !overdueQuery("select r.id", " and r.groupId = :group", now)
                .setParameter("group", groupId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Groups that have overdue holds or offers, at most this many. */
    List<Long> groupsWithOverdue(Instant now, int most) {
        return overdueQuery("select distinct r.groupId", "", now)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<Long> overdueQuery(String select, String also, Instant now) {
        return em.createQuery(select + OVERDUE + also, Long.class)
                .setParameter("held", RegistrationStatus.HELD)
                .setParameter("offered", RegistrationStatus.OFFERED)
                .setParameter("now", now);
    }

    /** How many overdue holds and offers each of these groups has; groups without any are missing from the answer. */
    Map<Long, Integer> countOverdue(Collection<Long> groupIds, Instant now) {
        return em.createQuery(
                        "select r.groupId, count(r)" + OVERDUE + " and r.groupId in :groups group by r.groupId",
                        Object[].class)
                .setParameter("held", RegistrationStatus.HELD)
                .setParameter("offered", RegistrationStatus.OFFERED)
                .setParameter("now", now)
                .setParameter("groups", groupIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** How many are served before this one, and itself: 1 for the first; 0 for one who does not wait. */
    int positionInLine(Registration one) {
        Long rank = one.listRank();
        if (one.status() != RegistrationStatus.WAITING || rank == null) {
            return 0;
        }
        return Math.toIntExact(em.createQuery(
                        "select count(r) from Registration r where r.groupId = :group and r.status = :waiting"
                                + " and r.listRank <= :rank",
                        Long.class)
                .setParameter("group", one.groupId())
                .setParameter("waiting", RegistrationStatus.WAITING)
                .setParameter("rank", rank)
                .getSingleResult());
    }

    /** Who waits for a place of this group, the first in line first; not locked. */
    List<Registration> line(long groupId) {
        return inLine(groupId).getResultList();
    }

    /** The first in line, locked. */
    Optional<Registration> firstInLine(long groupId) {
        return inLine(groupId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(first -> locked(List.of(first.id())).stream().findFirst());
    }

    private TypedQuery<Registration> inLine(long groupId) {
        return em.createQuery(
                        "select r from Registration r where r.groupId = :group and r.status = :waiting"
                                + " order by r.listRank, r.id",
                        Registration.class)
                .setParameter("group", groupId)
                .setParameter("waiting", RegistrationStatus.WAITING)
                .setHint("eclipselink.refresh", "true");
    }

    /** What replaces this registration, or is to once it is paid; not locked. */
    Optional<Registration> replacementOf(long registrationId) {
        return em
                .createQuery(
                        "select r from Registration r where r.replacesId = :old and r.status in (:held, :confirmed)",
                        Registration.class)
                .setParameter("old", registrationId)
                .setParameter("held", RegistrationStatus.HELD)
                .setParameter("confirmed", RegistrationStatus.CONFIRMED)
                .setHint("eclipselink.refresh", "true")
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What this person waits for or is offered beside this registration; not locked. */
    List<Registration> otherLists(Registration one) {
        return em.createQuery(
                        "select r from Registration r where r.memberId = :member and r.id <> :one"
                                + " and r.status in (:waiting, :offered)",
                        Registration.class)
                .setParameter("member", one.memberId())
                .setParameter("one", one.id())
                .setParameter("waiting", RegistrationStatus.WAITING)
                .setParameter("offered", RegistrationStatus.OFFERED)
                .getResultList();
    }

    /** What a family has in this state and what has changed since this moment, in the order in which it began. */
    List<Registration> of(long householdId, RegistrationStatus status, Instant changedSince) {
        return em.createQuery(
                        "select r from Registration r where r.householdId = :household and r.status = :status"
                                + " and r.changedAt >= :since order by r.createdAt, r.id",
                        Registration.class)
                .setParameter("household", householdId)
                .setParameter("status", status)
                .setParameter("since", changedSince)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }
}
