package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.payment.BatchAnswer;
import org.guichetloisirs.core.payment.TerminalTotals;

/**
 * Closes a terminal's batch where the operator chose that the product does (section E.5 of the gateway's facts). The
 * intention is committed before the request goes out, so that it goes out once a night; what became of it is what the
 * answer's flag says, or, where the answer is lost, what the totals of later show.
 */
@Dependent
class BatchClosing {

    private static final Logger LOG = Logger.getLogger(BatchClosing.class.getName());

    private final OpenBatches batches;
    private final OurBatches ours;
    private final BatchRows rows;
    private final Differences differences;
    private final TotalsCheck check;
    private final Nights nights;
    private final Transactions transactions;

    @Inject
    BatchClosing(
            OpenBatches batches,
            OurBatches ours,
            BatchRows rows,
            Differences differences,
            TotalsCheck check,
            Nights nights,
            Transactions transactions) {
        this.batches = batches;
        this.ours = ours;
        this.rows = rows;
        this.differences = differences;
        this.check = check;
        this.nights = nights;
        this.transactions = transactions;
    }

    /** Outside any transaction. */
    void close(Night night, String terminal) {
        if (!Settings.RECONCILIATION_CLOSES_BATCH.flag()) {
            return;
        }
        BatchState state = transactions.inNew(() -> rows.state(night, terminal));
        if (state == BatchState.CLOSING) {
            // A process died after it had said that it would close; whether it did is seen first.
            if (lookAgain(night, terminal, "")) {
                send(night, terminal);
            }
        } else if (state == BatchState.LEFT_OPEN
                && !Settings.GATEWAY_AUTOMATIC_CLOSING.text().equals("off")) {
            LOG.log(
                    Level.SEVERE,
                    "The batch of terminal {0} is not closed: {1} and {2} are a race, decide for one",
                    new Object[] {
                        terminal, Settings.RECONCILIATION_CLOSES_BATCH.key(), Settings.GATEWAY_AUTOMATIC_CLOSING.key()
                    });
            notClosed(night, terminal, "reconciliation.closing-race", "");
        } else if (state == BatchState.LEFT_OPEN && holdsSomething(terminal)) {
            send(night, terminal);
        }
    }

    private void send(Night night, String terminal) {
        transactions.runInNew(() -> {
            nights.hold(night);
            rows.closing(night, terminal);
        });
        BatchAnswer answer = batches.close(terminal);
        if (answer instanceof BatchAnswer.Totals totals) {
            answered(night, terminal, totals);
        } else if (!(answer instanceof BatchAnswer.Unknown) || lookAgain(night, terminal, OpenBatches.why(answer))) {
            notClosed(night, terminal, "reconciliation.not-closed", OpenBatches.why(answer));
        }
    }

    /** Nothing is sent for a batch in which we know of nothing. */
    private boolean holdsSomething(String terminal) {
        return transactions.inNew(() -> !ours.newest(terminal).movements().isEmpty());
    }

    private void answered(Night night, String terminal, BatchAnswer.Totals totals) {
        Optional<TerminalTotals> said = OpenBatches.of(totals.terminals(), terminal);
        if (said.map(TerminalTotals::closed).orElse(false)) {
            String batch = transactions.inNew(() -> rows.batch(night, terminal));
            TerminalComparison comparison = batches.closed(night, batch, said.get());
            transactions.runInNew(() -> {
                nights.hold(night);
                check.closed(night, comparison, totals.said());
                rows.closed(night, terminal, BatchState.CLOSED, totals.said());
            });
        } else {
            notClosed(night, terminal, "reconciliation.not-closed", totals.said());
        }
    }

    /**
     * What became of a closing whose answer is lost: a batch that holds nothing although ours did was closed, and one of
     * another number was as well.
     *
     * @return whether the batch is open for certain; what else is found is written down
     */
    private boolean lookAgain(Night night, String terminal, String answer) {
        String closing = transactions.inNew(() -> rows.batch(night, terminal));
        TerminalComparison now = batches.ask(night, terminal).comparison();
        if (now == null) {
            notClosed(night, terminal, "reconciliation.closing-unknown", answer);
            return false;
        }
        boolean another = !now.batch().batch().equals(closing);
        if (another || (now.isEmptyThere() && !now.isEmptyHere())) {
            closed(night, terminal, BatchState.CLOSED_WITHOUT_ANSWER, answer);
            return false;
        }
        return true;
    }

    private void closed(Night night, String terminal, BatchState state, String answer) {
        LOG.log(Level.INFO, "The batch of terminal {0}: {1}", new Object[] {terminal, state});
        transactions.runInNew(() -> {
            nights.hold(night);
            rows.closed(night, terminal, state, answer);
        });
    }

    private void notClosed(Night night, String terminal, String sentence, String answer) {
        transactions.runInNew(() -> {
            nights.hold(night);
            rows.closed(night, terminal, BatchState.NOT_CLOSED, answer);
            TerminalComparison.OurBatch batch = ours.newest(terminal);
            differences.record(
                    night,
                    new FoundDifference(
                            DiscrepancyKind.BATCH_NOT_CLOSED,
                            terminal,
                            null,
                            null,
                            new FoundDifference.Side(Sides.text("reconciliation.batch", batch.batch()), batch.net()),
                            Sides.sentence(sentence),
                            answer.isEmpty() ? null : answer));
        });
    }
}
