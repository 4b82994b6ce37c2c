package org.guichetloisirs.core.ledger;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.DatabaseErrors;
import org.guichetloisirs.core.kernel.Transactions;

/**
 * Earns what was paid for groups that have begun since: from deferred revenue to revenue, order by order, each in a
 * transaction of its own. It runs on every node; the books take each movement once.
 */
@Startup
@Singleton
@DependsOn("DatabaseMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class RevenueTimer {

    private static final Logger LOG = Logger.getLogger(RevenueTimer.class.getName());
    private static final int MOST_AT_ONCE = 500;

    @Inject
    private Ledger ledger;

    @Inject
    private Transactions transactions;

    @Inject
    private AppClock clock;

    private final int atOnce;

    /** For the container only. */
    public RevenueTimer() {
        atOnce = MOST_AT_ONCE;
    }

    RevenueTimer(Ledger ledger, Transactions transactions, AppClock clock, int atOnce) {
        this.atOnce = atOnce;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "7", persistent = false, info = "fees of groups that have begun are earned")
    void earn() {
        // A season's first day brings thousands: on and on until few are left, or none can be written.
        int earned = atOnce;
        while (earned == atOnce) {
            earned = earnSome(clock.today());
        }
    }

    private int earnSome(LocalDate today) {
        int earned = 0;
        for (Ledger.Deferred deferred : transactions.inNew(() -> ledger.toEarn(today, atOnce))) {
            try {
                transactions.runInNew(() -> ledger.post(deferred.earned(today)));
                earned++;
            } catch (RuntimeException e) {
                // Another node was faster, or the next hour tries again; the others need not wait for it.
                LOG.log(
                        DatabaseErrors.isDuplicate(e) ? Level.FINE : Level.WARNING,
                        e,
                        () -> "The fees of order " + deferred.orderNumber() + " are not earned yet");
            }
        }
        return earned;
    }
}
