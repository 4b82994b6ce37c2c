package org.guichetloisirs.core.payment;

/** Where calls to the gateway run: never on a thread that a page is waiting for. */
interface PaymentThreads {

    /**
     * Runs the task later, outside any transaction.
     *
     * @throws java.util.concurrent.RejectedExecutionException if too many wait already
     */
    void execute(Runnable task);
}
