package org.guichetloisirs.core.reconciliation;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.staff.Caller;

/**
 * Looks every minute whether a night is due: at its hour, after a start that came later than it, and again where a
 * process died or a run failed. Its transactions are its own: a job that is started inside one may not begin. It runs on
 * every node; the run's row decides.
 */
@Startup
@Singleton
@DependsOn("DatabaseMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReconciliationTimer {

    private static final Logger LOG = Logger.getLogger(ReconciliationTimer.class.getName());

    @Inject
    private DueNights due;

    @Inject
    private NightlyJob job;

    /** For the container. */
    public ReconciliationTimer() {}

    ReconciliationTimer(DueNights due, NightlyJob job) {
        this.due = due;
        this.job = job;
    }

    /** The timer's turn. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = "the nightly reconciliation")
    public void turn() {
        try {
            due.now().ifPresent(date -> job.start(date, Caller.NOBODY));
        } catch (BusinessRuleViolation meanwhile) {
            LOG.log(Level.FINE, "Another node was faster", meanwhile);
        } catch (RuntimeException e) {
            // A timer that fails twice is dropped by some servers; the next minute asks again.
            LOG.log(Level.WARNING, "Whether a reconciliation is due could not be told; it is asked again", e);
        }
    }
}
