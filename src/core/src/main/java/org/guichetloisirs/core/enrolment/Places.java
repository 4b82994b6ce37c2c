package org.guichetloisirs.core.enrolment;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/**
 * The counters of a group, by guarded updates of the database: the only way in which a place is taken or given back (ADR
 * 0010) and in which somebody joins or leaves a line (ADR 0042). Every transaction touches the groups' rows first, in the
 * order of their ids, and registrations after, so that no two wait for each other.
 */
final class Places {

    /** A group's counters, read while its row is locked. */
    record Count(int capacity, int taken, int waiting) {

        boolean full() {
            return taken >= capacity;
        }
    }

    private final EntityManager em;

    Places(EntityManager em) {
        this.em = em;
    }

    /** Takes one place for whoever comes; false when none is left, or when those who wait have it before others. */
    boolean take(long groupId) {
        return update(
                        "update activity_group set taken = taken + 1 where id = ? and taken < capacity and waiting = 0",
                        groupId)
                == 1;
    }

    /** Takes one place for the first in line, who leaves the line; false when no place is left or nobody waits. */
    boolean takeForTheLine(long groupId) {
        return update(
                        "update activity_group set taken = taken + 1, waiting = waiting - 1"
                                + " where id = ? and taken < capacity and waiting > 0",
                        groupId)
                == 1;
    }

    /** Gives places back. */
    void giveBack(long groupId) {
        if (update("update activity_group set taken = taken - 1 where id = ? and taken > 0", groupId) != 1) {
            throw new IllegalStateException("Group " + groupId + " has fewer places taken than given back");
        }
    }

    /** Adds one at the end of the line and answers their rank; zero, and nothing is changed, while a place is free. */
    long joinLine(long groupId) {
        int joined = update(
                "update activity_group set waiting = waiting + 1, last_rank = last_rank + 1"
                        + " where id = ? and taken >= capacity",
                groupId);
        return joined == 0 ? 0 : number("select last_rank from activity_group where id = ?", groupId);
    }

    /** One who waited does not wait any more and gets nothing. */
    void leaveLine(long groupId) {
        if (update("update activity_group set waiting = waiting - 1 where id = ? and waiting > 0", groupId) != 1) {
            throw new IllegalStateException("Group " + groupId + " has nobody in line");
        }
    }

    /** Makes everybody else who wants these groups' counters wait for the end of this transaction. */
    void lock(Collection<Long> groupIds) {
        new TreeSet<>(groupIds).forEach(this::lock);
    }

    /** As {@link #lock(Collection)}, for one. */
    void lock(long groupId) {
        if (update("update activity_group set taken = taken where id = ?", groupId) != 1) {
            throw new BusinessRuleViolation("catalogue.activity-unknown");
        }
    }

    /** The counters as they are; worth something in a transaction that locked the group. */
    Count count(long groupId) {
        Object[] row =
                (Object[]) em.createNativeQuery("select capacity, taken, waiting from activity_group where id = ?")
                        .setParameter(1, groupId)
                        .getSingleResult();
        return new Count(number(row[0]), number(row[1]), number(row[2]));
    }

    /** Groups whose last day is before this one and whose line is not empty. */
    List<Long> overWithALine(LocalDate today, int most) {
        List<Long> ids = new ArrayList<>();
        for (Object id : em.createNativeQuery("select id from activity_group where waiting > 0 and ends_on < ?")
                .setParameter(1, Date.valueOf(today))
                .setMaxResults(most)
                .getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    /** Changes how many places a group has; the group is locked by it. */
    void resize(long groupId, int capacity) {
        lock(groupId);
        update("update activity_group set capacity = ?, version = version + 1 where id = ?", capacity, groupId);
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private long number(String sql, long groupId) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, groupId).getSingleResult()).longValue();
    }

    private int update(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }
}
