package org.guichetloisirs.core.enrolment;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.function.LongUnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Contention;

/**
 * Gives the places of overdue holds and offers back, to whoever waits for them first, and ends the lines of groups that are over, group by group in small transactions. It runs on every node at once: the
 * guarded updates of {@link Places} let only one of them count a place.
 */
@Startup
@Singleton
@DependsOn("DatabaseMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class HoldSweep {

    private static final Logger LOG = Logger.getLogger(HoldSweep.class.getName());
    private static final int GROUPS_AT_ONCE = 500;

    @Inject
    private Holds holds;

    /** For the container only. */
    public HoldSweep() {}

    HoldSweep(Holds holds) {
        this.holds = holds;
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void sweep() {
        holds.groupsOverWithALine(GROUPS_AT_ONCE).forEach(groupId -> attempt(groupId, holds::closeLine));
        holds.groupsWithOverdueHolds(GROUPS_AT_ONCE).forEach(groupId -> attempt(groupId, holds::expireOverdue));
    }

    private static void attempt(long groupId, LongUnaryOperator step) {
        try {
            Contention.retry(() -> step.applyAsLong(groupId));
        } catch (RuntimeException e) {
            // The next round finds it again; the other groups need not wait for it.
            LOG.log(Level.WARNING, e, () -> "What is over in group " + groupId + " stays for the next round");
        }
    }
}
