package org.guichetloisirs.core.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Transactions;

/**
 * Takes an attempt through its calls to the gateway: what is about to happen is committed, then the call goes out with no
 * transaction and no lock held, then the answer is committed, then it is told. A process that dies between two of these
 * leaves a row that is due, and {@link #pushDue} goes on from there.
 */
@Dependent
class PaymentRunner {

    private static final Logger LOG = Logger.getLogger(PaymentRunner.class.getName());

    private final PaymentBook book;
    private final PaymentGateway gateway;
    private final PaymentThreads threads;
    private final Transactions transactions;
    private final Event<PaymentNews> events;

    @Inject
    PaymentRunner(
            PaymentBook book,
            PaymentGateway gateway,
            PaymentThreads threads,
            Transactions transactions,
            Event<PaymentNews> events) {
        this.book = book;
        this.gateway = gateway;
        this.threads = threads;
        this.transactions = transactions;
        this.events = events;
    }

    /** Has the attempt sent by another thread. */
    void start(long paymentId) {
        try {
            threads.execute(() -> send(paymentId));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "Payment {0} was not sent: too many wait for the gateway", paymentId);
            tell(transactions.inNew(() -> book.notSent(paymentId)));
        }
    }

    private void send(long paymentId) {
        Optional<PurchaseRequest> request = transactions.inNew(() -> book.claimForSending(paymentId));
        if (request.isPresent()) {
            GatewayAnswer answer = ask("payment " + paymentId, () -> gateway.purchase(request.get()));
            tell(transactions.inNew(() -> book.purchaseAnswered(paymentId, answer)));
        }
    }

    /** Once after the start: what a process that is gone had sent is in doubt at once, and its page says so. */
    void afterStart() {
        for (long paymentId : transactions.inNew(book::underWay)) {
            tell(transactions.inNew(() -> book.leftBehind(paymentId)));
        }
    }

    /** Pushes every row that is due. */
    void pushDue() {
        List<Long> due = transactions.inNew(book::due);
        for (long paymentId : due) {
            try {
                threads.execute(() -> push(paymentId));
            } catch (RejectedExecutionException e) {
                LOG.log(Level.WARNING, "The gateway's threads are all taken; what is due waits for the next turn");
                return;
            }
        }
    }

    /** Takes the next step of this row, if one is due. */
    void push(long paymentId) {
        RecoveryStep step = transactions.inNew(() -> book.take(paymentId));
        if (step instanceof RecoveryStep.Tell tell) {
            tell(Optional.of(tell.news()));
        } else if (step instanceof RecoveryStep.Check check) {
            GatewayAnswer answer = ask("payment " + paymentId, () -> gateway.statusCheck(check.request()));
            tell(transactions.inNew(() -> book.checkAnswered(paymentId, answer)));
        } else if (step instanceof RecoveryStep.Reverse reverse) {
            GatewayAnswer answer = ask(
                    "payment " + paymentId,
                    () -> reverse.askFirst()
                            ? gateway.statusCheck(reverse.request())
                            : gateway.reverse(reverse.request()));
            tell(transactions.inNew(() -> book.reversalAnswered(paymentId, answer, reverse.askFirst())));
        }
    }

    /** @param what is asked about, for the log */
    static GatewayAnswer ask(String what, Supplier<GatewayAnswer> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            // The port does not throw; whatever this is, it may have come after the request went out.
            LOG.log(Level.SEVERE, "The gateway's adapter failed on " + what, e);
            return new GatewayAnswer.Unknown(UnknownCause.INTERRUPTED, "adapter failed", null);
        }
    }

    private void tell(Optional<PaymentNews> news) {
        news.ifPresent(told -> {
            if (told.state() == PaymentState.MANUAL || told.state() == PaymentState.MANUAL_REVERSAL) {
                LOG.log(Level.SEVERE, "A person must settle payment {0} of {1}: {2}", new Object[] {
                    told.paymentId(), told.subject(), told.state()
                });
            }
            if (told.state() == PaymentState.REFUSED) {
                LOG.log(
                        Level.SEVERE,
                        "ALERT: the gateway does not take payments such as {0} of {1}: look at its settings",
                        new Object[] {told.paymentId(), told.subject()});
            }
            try {
                events.fire(told);
            } catch (RuntimeException e) {
                // The row stays due, so it is told again.
                LOG.log(Level.WARNING, "News of payment " + told.paymentId() + " was not taken; it is told again", e);
            }
        });
    }
}
