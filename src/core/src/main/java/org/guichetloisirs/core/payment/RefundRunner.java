package org.guichetloisirs.core.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Transactions;

/** Takes refunds through their calls to the gateway, as {@link PaymentRunner} does charges. */
@Dependent
class RefundRunner {

    private static final Logger LOG = Logger.getLogger(RefundRunner.class.getName());

    private final RefundBook book;
    private final PaymentGateway gateway;
    private final PaymentThreads threads;
    private final Transactions transactions;
    private final Event<RefundNews> events;

    @Inject
    RefundRunner(
            RefundBook book,
            PaymentGateway gateway,
            PaymentThreads threads,
            Transactions transactions,
            Event<RefundNews> events) {
        this.book = book;
        this.gateway = gateway;
        this.threads = threads;
        this.transactions = transactions;
        this.events = events;
    }

    /** Has it sent by another thread; where all are taken, the recovery does it a little later. */
    void start(long refundId) {
        execute(() -> send(refundId));
    }

    private boolean execute(Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "The gateway's threads are all taken; what is due waits for the next turn");
            return false;
        }
    }

    private void send(long refundId) {
        Optional<ReversalRequest> request = transactions.inNew(() -> book.claim(refundId));
        if (request.isPresent()) {
            GatewayAnswer answer = PaymentRunner.ask("refund " + refundId, () -> gateway.reverse(request.get()));
            tell(transactions.inNew(() -> book.answered(refundId, answer)));
        }
    }

    /** Pushes every row that is due. */
    void pushDue() {
        for (long refundId : transactions.inNew(book::due)) {
            if (!execute(() -> push(refundId))) {
                return;
            }
        }
    }

    /** Takes the next step of this row, if one is due. */
    void push(long refundId) {
        RefundBook.Step step = transactions.inNew(() -> book.take(refundId));
        if (step instanceof RefundBook.Step.Send) {
            send(refundId);
        } else if (step instanceof RefundBook.Step.Check check) {
            GatewayAnswer answer = PaymentRunner.ask("refund " + refundId, () -> gateway.statusCheck(check.request()));
            tell(transactions.inNew(() -> book.checkAnswered(refundId, answer)));
        } else if (step instanceof RefundBook.Step.Tell tell) {
            tell(Optional.of(tell.news()));
        }
    }

    private void tell(Optional<RefundNews> news) {
        news.ifPresent(told -> {
            if (told.state() == RefundState.MANUAL) {
                LOG.log(Level.SEVERE, "A person must settle refund {0} of {1}", new Object[] {
                    told.refundId(), told.subject()
                });
            }
            try {
                events.fire(told);
            } catch (RuntimeException e) {
                // The row stays due, so it is told again.
                LOG.log(Level.WARNING, "News of refund " + told.refundId() + " was not taken; it is told again", e);
            }
        });
    }
}
