package org.guichetloisirs.core.enrolment;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * The counter of places, by guarded updates of the database: the only way in which a place is taken or given back (ADR
 * 0010). Every transaction touches the group's row first and registrations after, so that no two wait for each other.
 */
final class Places {

    private static final String OVERDUE = " and status = 'HELD' and payment_order is null and hold_expires_at <= ?";

    private static final Duration LEAST_GAIN = Duration.ofMinutes(1);

    private final EntityManager em;

    Places(EntityManager em) {
        this.em = em;
    }

    /** Takes one place; false when none is left. */
    boolean take(long groupId) {
        return update("update activity_group set taken = taken + 1 where id = ? and taken < capacity", groupId) == 1;
    }

    /** Gives places back. */
    void giveBack(long groupId, int places) {
        if (places > 0
                && update(
                                "update activity_group set taken = taken - ? where id = ? and taken >= ?",
                                places,
                                groupId,
                                places)
                        != 1) {
            throw new IllegalStateException("Group " + groupId + " has fewer places taken than given back");
        }
    }

    /** Makes everybody else who wants this group's counter wait for the end of this transaction. */
    void lock(long groupId) {
        update("update activity_group set taken = taken where id = ?", groupId);
    }

    /** Ends the overdue holds of a group that are not being paid, and gives their places back. */
    int expireOverdue(long groupId, Instant now) {
        lock(groupId);
        int expired = update(
                "update registration set status = 'EXPIRED', live_key = null, changed_at = ?, version = version + 1"
                        + " where group_id = ?" + OVERDUE,
                Timestamp.from(now),
                groupId,
                Timestamp.from(now));
        giveBack(groupId, expired);
        return expired;
    }

    /** Ends a hold at its household's wish unless it is being paid or over; answers whether it did. */
    boolean cancel(long registrationId, long groupId, Instant now) {
        lock(groupId);
        int cancelled = update(
                "update registration set status = 'CANCELLED', live_key = null, changed_at = ?, version = version + 1"
                        + " where id = ? and status = 'HELD' and payment_order is null",
                Timestamp.from(now),
                registrationId);
        giveBack(groupId, cancelled);
        return cancelled == 1;
    }

    /**
     * Gives a household's holds the time until {@code newExpiry}, where each still has an extension left and would gain a
     * minute or more: what is asked twice in the same moment counts once. Answers how many it moved.
     */
    int extend(long householdId, Instant now, Instant newExpiry, int most) {
        return update(
                "update registration set hold_expires_at = ?, hold_extensions = hold_extensions + 1, changed_at = ?,"
                        + " version = version + 1 where household_id = ? and status = 'HELD' and payment_order is null"
                        + " and hold_expires_at > ? and hold_expires_at <= ? and hold_extensions < ?",
                Timestamp.from(newExpiry),
                Timestamp.from(now),
                householdId,
                Timestamp.from(now),
                Timestamp.from(newExpiry.minus(LEAST_GAIN)),
                most);
    }

    /** Whether an end is so close to a new one that extending would gain less than a minute. */
    static boolean nothingToGain(Instant end, Instant newExpiry) {
        return end.isAfter(newExpiry.minus(LEAST_GAIN));
    }

    private int update(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }
}
