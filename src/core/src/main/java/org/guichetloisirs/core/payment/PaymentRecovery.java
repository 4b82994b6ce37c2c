package org.guichetloisirs.core.payment;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every few seconds for attempts that nobody is moving: answers that never came, processes that died, news that was
 * not taken. Runs on every node; a row lock decides who acts.
 */
@Startup
@Singleton
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PaymentRecovery {

    private static final Logger LOG = Logger.getLogger(PaymentRecovery.class.getName());

    @Inject
    private PaymentRunner runner;

    @Inject
    private RefundRunner refunds;

    private final AtomicBoolean begun = new AtomicBoolean();

    /** For the container. */
    public PaymentRecovery() {}

    /** With what the container would have injected. */
    PaymentRecovery(PaymentRunner runner, RefundRunner refunds) {
        this.runner = runner;
        this.refunds = refunds;
    }

    /** The timer's turn; the first one begins with what the process before left behind. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "payments that nobody is moving")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void turn() {
        if (begun.compareAndSet(false, true)) {
            attempt(runner::afterStart);
        }
        attempt(runner::pushDue);
        attempt(refunds::pushDue);
    }

    /** Takes the next step of this attempt now, if one is due; on the caller's thread and outside its transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void push(long paymentId) {
        attempt(() -> runner.push(paymentId));
    }

    /** The same of a refund. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void pushRefund(long refundId) {
        attempt(() -> refunds.push(refundId));
    }

    private static void attempt(Runnable push) {
        try {
            push.run();
        } catch (RuntimeException e) {
            // A timer that fails twice is dropped by some servers; the next turn finds the same rows.
            LOG.log(Level.WARNING, "Recovering payments failed; it is tried again in a few seconds", e);
        }
    }
}
