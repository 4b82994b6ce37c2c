package org.guichetloisirs.core.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.testing.TestTransactions;
import org.jspecify.annotations.Nullable;

/** The real payments with a scripted gateway. Nothing runs on another thread: the test says when what waits is done. */
public final class PaymentFixture {

    public final ScriptedGateway gateway = new ScriptedGateway();
    public final List<PaymentNews> news = new ArrayList<>();
    public final List<String> audited = new ArrayList<>();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    public final AuditTrail audit = new AuditTrail() {
        @Override
        public void record(String action, String subject, String detail) {
            audited.add(action + " " + detail);
        }
    };
    private final PaymentRunner runner;
    private final Payments payments;
    private final RefundRunner refundRunner;
    private final Refunds refunds;
    private final TestDatabase database;
    private Consumer<PaymentNews> observer = ignored -> {};
    private Consumer<RefundNews> refundObserver = ignored -> {};
    private boolean full;

    public PaymentFixture(TestDatabase database, AppClock clock) {
        this(database, clock, null);
    }

    /** With a gateway of the caller's instead of the scripted one; null for that one. */
    public PaymentFixture(TestDatabase database, AppClock clock, @Nullable PaymentGateway other) {
        PaymentGateway asked = other == null ? gateway : other;
        this.database = database;
        PaymentBook book = new PaymentBook(database.em(), clock, new PaymentTiming(10, 60));
        runner = new PaymentRunner(
                book, asked, this::later, new TestTransactions(database), new NewsFeed<>(this::heard));
        payments = new Payments(database.em(), book, runner, clock, audit);
        RefundBook refundBook = new RefundBook(database.em(), book, clock, new PaymentTiming(10, 60));
        refundRunner = new RefundRunner(
                refundBook, asked, this::later, new TestTransactions(database), new NewsFeed<>(this::heardOfRefund));
        refunds = new Refunds(database.em(), refundBook, refundRunner, clock, audit);
    }

    private void later(Runnable task) {
        if (full) {
            throw new RejectedExecutionException("full");
        }
        waiting.add(task);
    }

    private synchronized void heard(PaymentNews told) {
        news.add(told);
        observer.accept(told);
    }

    private synchronized void heardOfRefund(RefundNews told) {
        refundObserver.accept(told);
    }

    public Payments payments() {
        return payments;
    }

    public Refunds refunds() {
        return refunds;
    }

    public void refundsObservedBy(Consumer<RefundNews> given) {
        refundObserver = given;
    }

    public void observedBy(Consumer<PaymentNews> given) {
        observer = given;
    }

    /** The gateway's threads take no more. */
    public void full(boolean now) {
        full = now;
    }

    /** Does what waits for the gateway's threads. */
    public void runWaiting() {
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
    }

    /** The process dies: what waited in its memory is gone. */
    public void crash() {
        waiting.clear();
    }

    /** What the recovery's timer and the nightly job push. */
    public PaymentRecovery recovery() {
        return new PaymentRecovery(runner, refundRunner);
    }

    /** The process dies and another one starts. */
    public void restart() {
        crash();
        runner.afterStart();
    }

    /** The recovery's timer comes by, and everything that it begins is done. */
    public void turn() {
        runner.pushDue();
        refundRunner.pushDue();
        runWaiting();
    }

    /** How many are waiting for the gateway's threads. */
    public int waiting() {
        return waiting.size();
    }

    public long refundsInState(RefundState state) {
        return database.number("select count(*) from payment_refund where state = '" + state + "'");
    }

    public long inState(PaymentState state) {
        return database.number("select count(*) from payment where state = '" + state + "'");
    }
}
