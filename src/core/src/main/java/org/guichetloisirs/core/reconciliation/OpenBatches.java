package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.payment.BatchAnswer;
import org.guichetloisirs.core.payment.BatchGateway;
import org.guichetloisirs.core.payment.BatchJournal;
import org.guichetloisirs.core.payment.ChosenGateway;
import org.guichetloisirs.core.payment.TerminalTotals;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a terminal's open batch and puts our receipts beside it, in a moment in which nothing is under way. Sales go
 * on meanwhile: what does not fit is asked again before it is believed.
 */
@Dependent
class OpenBatches {

    private static final Logger LOG = Logger.getLogger(OpenBatches.class.getName());
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final int MOST_QUESTIONS = 12;
    private static final int MOST_FAILURES = 3;
    /** What does not fit while nothing moves is believed once it was seen so often. */
    private static final int ENOUGH = 2;

    private final Optional<BatchGateway> gateway;
    private final OurBatches ours;
    private final BatchJournal journal;
    private final Nights nights;
    private final Transactions transactions;
    private final Pause pause;

    @Inject
    OpenBatches(
            ChosenGateway gateway,
            OurBatches ours,
            BatchJournal journal,
            Nights nights,
            Transactions transactions,
            Pause pause) {
        this(gateway.batches(), ours, journal, nights, transactions, pause);
    }

    OpenBatches(
            Optional<BatchGateway> gateway,
            OurBatches ours,
            BatchJournal journal,
            Nights nights,
            Transactions transactions,
            Pause pause) {
        this.gateway = gateway;
        this.ours = ours;
        this.journal = journal;
        this.nights = nights;
        this.transactions = transactions;
        this.pause = pause;
    }

    /**
     * What was learned.
     *
     * @param comparison null where the gateway told no totals
     * @param answer its answer word for word, or why there is none
     */
    record Asked(@Nullable TerminalComparison comparison, String answer) {}

    /** Whether this gateway tells totals at all. */
    boolean canBeAsked() {
        return gateway.isPresent();
    }

    /** Asks until both sides fit, or it is sure that they do not; outside any transaction. */
    Asked ask(Night night, String terminal) {
        Asked last = new Asked(null, "");
        int failures = 0;
        int sure = 0;
        for (int question = 1; question <= MOST_QUESTIONS && failures < MOST_FAILURES && sure < ENOUGH; question++) {
            if (question > 1) {
                pause.pass(BETWEEN);
            }
            Seen before = look(night, terminal);
            last = asked(before, gateway.orElseThrow().openTotals(terminal), terminal);
            if (last.comparison() == null) {
                failures++;
            } else if (last.comparison().fits()) {
                return last;
            } else {
                Seen after = look(night, terminal);
                Asked later = new Asked(
                        TerminalComparison.of(after.batch(), last.comparison().said()), last.answer());
                if (later.comparison() != null && later.comparison().fits()) {
                    return later;
                }
                sure += before.quiet() && after.quiet() && before.batch().equals(after.batch()) ? 1 : 0;
            }
        }
        return last;
    }

    /**
     * What a closing said beside our receipts of that batch; those of sales that were under way meanwhile are waited for.
     */
    TerminalComparison closed(Night night, String batch, TerminalTotals said) {
        TerminalComparison comparison = receipts(night, batch, said);
        for (int look = 1; look < MOST_QUESTIONS && !comparison.fits(); look++) {
            pause.pass(BETWEEN);
            comparison = receipts(night, batch, said);
        }
        return comparison;
    }

    private TerminalComparison receipts(Night night, String batch, TerminalTotals said) {
        return transactions.inNew(() -> {
            nights.hold(night);
            return TerminalComparison.of(ours.receipts(said.terminal(), batch), said);
        });
    }

    private record Seen(TerminalComparison.OurBatch batch, boolean quiet) {}

    private Seen look(Night night, String terminal) {
        return transactions.inNew(() -> {
            nights.hold(night);
            return new Seen(ours.newest(terminal), journal.isQuiet());
        });
    }

    private static Asked asked(Seen seen, BatchAnswer answer, String terminal) {
        if (answer instanceof BatchAnswer.Totals totals) {
            return new Asked(
                    of(totals.terminals(), terminal)
                            .map(said -> TerminalComparison.of(seen.batch(), said))
                            .orElse(null),
                    totals.said());
        }
        String why = why(answer);
        LOG.log(Level.WARNING, "The gateway does not tell the totals of terminal {0}: {1}", new Object[] {terminal, why
        });
        return new Asked(null, why);
    }

    /** The terminal's own totals in an answer. */
    static Optional<TerminalTotals> of(List<TerminalTotals> terminals, String terminal) {
        return terminals.stream()
                .filter(said -> said.terminal().equals(terminal))
                .findFirst();
    }

    /** Closes it; sent once. */
    BatchAnswer close(String terminal) {
        return gateway.orElseThrow().closeBatch(terminal);
    }

    /** Why there are no totals, for people and the log. */
    static String why(BatchAnswer answer) {
        if (answer instanceof BatchAnswer.Refused refused) {
            return refused.message();
        }
        if (answer instanceof BatchAnswer.Unknown unknown) {
            return unknown.cause() + ": " + unknown.detail();
        }
        return answer instanceof BatchAnswer.NotSent notSent ? notSent.detail() : "";
    }
}
