package org.guichetloisirs.core.enrolment;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives the places of overdue holds back, group by group in small transactions. It runs on every node at once: the
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
        for (long groupId : holds.groupsWithOverdueHolds(GROUPS_AT_ONCE)) {
            try {
                holds.expireOverdue(groupId);
            } catch (RuntimeException e) {
                // The next round finds them again; the other groups need not wait for it.
                LOG.log(Level.WARNING, e, () -> "The overdue holds of group " + groupId + " stay for the next round");
            }
        }
    }
}
