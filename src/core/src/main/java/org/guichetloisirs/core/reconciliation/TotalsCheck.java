package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.payment.BatchJournal;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.reconciliation.FoundDifference.Side;
import org.jspecify.annotations.Nullable;

/** Compares a terminal's totals and writes down what came of it, once a night. */
@Dependent
class TotalsCheck {

    private static final Logger LOG = Logger.getLogger(TotalsCheck.class.getName());

    private final OpenBatches batches;
    private final OurBatches ours;
    private final BatchRows rows;
    private final Differences differences;
    private final BatchJournal journal;
    private final Nights nights;
    private final Transactions transactions;

    @Inject
    TotalsCheck(
            OpenBatches batches,
            OurBatches ours,
            BatchRows rows,
            Differences differences,
            BatchJournal journal,
            Nights nights,
            Transactions transactions) {
        this.batches = batches;
        this.ours = ours;
        this.rows = rows;
        this.differences = differences;
        this.journal = journal;
        this.nights = nights;
        this.transactions = transactions;
    }

    /** Outside any transaction. */
    void compare(Night night, String terminal) {
        if (transactions.inNew(() -> rows.state(night, terminal)) != BatchState.NOT_ASKED) {
            return;
        }
        OpenBatches.Asked asked = batches.ask(night, terminal);
        transactions.runInNew(() -> {
            nights.hold(night);
            TerminalComparison comparison = asked.comparison();
            if (comparison == null) {
                unanswered(night, terminal, asked.answer());
            } else {
                compared(night, comparison, asked.answer());
            }
        });
    }

    private void unanswered(Night night, String terminal, String why) {
        rows.unanswered(night, terminal, ours.newest(terminal).batch());
        differences.record(
                night,
                new FoundDifference(
                        DiscrepancyKind.BATCH_NOT_CLOSED,
                        terminal,
                        null,
                        null,
                        new Side(
                                Sides.text(
                                        "reconciliation.batch",
                                        ours.newest(terminal).batch()),
                                ours.newest(terminal).net()),
                        Sides.sentence("reconciliation.no-totals"),
                        why));
    }

    private void compared(Night night, TerminalComparison comparison, String answer) {
        String terminal = comparison.said().terminal();
        String batch = comparison.batch().batch();
        if (!comparison.fits() && comparison.isEmptyThere() && isClosed(night, terminal, batch)) {
            rows.compared(night, comparison, BatchState.CLOSED_BEFORE, answer);
            return;
        }
        rows.compared(night, comparison, BatchState.LEFT_OPEN, answer);
        LOG.log(Level.INFO, "Reconciliation of {0}: totals of terminal {1}, batch {2}: reading {3}", new Object[] {
            night.businessDate(), terminal, batch, comparison.reading()
        });
        if (!comparison.fits()) {
            comparison.differing().forEach(card -> differs(night, terminal, card, answer));
        }
    }

    /** The totals at closing, compared once more; in the caller's transaction, in which the run is held. */
    void closed(Night night, TerminalComparison comparison, String answer) {
        rows.compared(night, comparison, BatchState.CLOSED, answer);
        if (!comparison.fits()) {
            comparison
                    .differing()
                    .forEach(card -> differs(night, comparison.said().terminal(), card, answer));
        }
    }

    /** Its own hour has come since the newest receipt, or an earlier night closed it: nothing was sold since. */
    private boolean isClosed(Night night, String terminal, String batch) {
        return ours.mayHaveClosedByItself(terminal) || rows.wasClosed(night, terminal, batch);
    }

    private void differs(Night night, String terminal, CardComparison card, @Nullable String answer) {
        CardTotals mine = card.ours();
        CardTotals said = card.theirs();
        Side ourSide = Sides.totals(mine, mine.net());
        List<String> explained = journal.inDoubt(absolute(said.net().minus(mine.net())));
        if (!explained.isEmpty()) {
            ourSide = new Side(
                    ourSide.text() + " " + Sides.text("reconciliation.explained", String.join(", ", explained)),
                    ourSide.amount());
        }
        differences.record(
                night,
                new FoundDifference(
                        DiscrepancyKind.TOTALS_DIFFER,
                        References.card(terminal, mine.cardType()),
                        null,
                        null,
                        ourSide,
                        Sides.totals(said, said.net()),
                        answer));
    }

    private static Money absolute(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
