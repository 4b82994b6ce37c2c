package org.guichetloisirs.core.reconciliation;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.Transactions;

/**
 * Starts the job, whoever asks: the timer, a person, a command. Called outside any transaction: the run is committed
 * before the job begins, and the server's job repository is no part of it.
 */
@Dependent
class NightlyJob {

    static final String NAME = "reconcile-card-payments";
    private static final Logger LOG = Logger.getLogger(NightlyJob.class.getName());

    private final Nights nights;
    private final Transactions transactions;

    @Inject
    NightlyJob(Nights nights, Transactions transactions) {
        this.nights = nights;
        this.transactions = transactions;
    }

    /**
     * Starts the date, goes on with it, or leaves it where it is finished.
     *
     * @return the run's id
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation what {@link Nights#begin} says
     */
    long start(LocalDate businessDate, String by) {
        Nights.Begun begun = Contention.retry(() -> transactions.inNew(() -> nights.begin(businessDate, by)));
        Night night = begun.night();
        if (begun.started()) {
            try {
                BatchRuntime.getJobOperator().start(NAME, night.parameters());
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The reconciliation of " + businessDate + " could not be started", e);
                transactions.runInNew(() -> nights.fail(night, String.valueOf(e.getMessage())));
            }
        }
        return night.runId();
    }
}
