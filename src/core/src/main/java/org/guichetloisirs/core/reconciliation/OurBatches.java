package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.payment.BatchJournal;
import org.guichetloisirs.core.payment.BatchJournal.NamedBatch;

/** Our side of the terminals' batches; in the caller's transaction. */
@Dependent
class OurBatches {

    /** Batch numbers come again after a thousand; a batch that stays open for longer than this is not ours to guess. */
    static final Duration OLDEST = Duration.ofDays(40);

    private final BatchJournal journal;
    private final AppClock clock;

    @Inject
    OurBatches(BatchJournal journal, AppClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The terminals that the settings name, or that our receipts do. */
    Set<String> terminals() {
        Set<String> terminals = new TreeSet<>();
        Settings.GATEWAY_TERMINALS.optional().ifPresent(named -> Arrays.stream(named.split(","))
                .map(String::strip)
                .filter(terminal -> !terminal.isEmpty())
                .forEach(terminals::add));
        if (terminals.isEmpty()) {
            journal.newest(since()).forEach(batch -> terminals.add(batch.terminal()));
        }
        return terminals;
    }

    /** The receipts of the terminal's newest batch. */
    TerminalComparison.OurBatch newest(String terminal) {
        return named(terminal).map(batch -> receipts(terminal, batch.batch())).orElse(TerminalComparison.OurBatch.NONE);
    }

    /** The receipts of one batch of the terminal. */
    TerminalComparison.OurBatch receipts(String terminal, String batch) {
        return new TerminalComparison.OurBatch(batch, journal.movements(terminal, batch, since()));
    }

    /** Whether the gateway has had its hour to close that batch by itself since the newest receipt in it. */
    boolean mayHaveClosedByItself(String terminal) {
        String closing = Settings.GATEWAY_AUTOMATIC_CLOSING.text();
        if (closing.equals("off")) {
            return false;
        }
        Evening evening = new Evening(LocalTime.parse(closing), clock.zone());
        Instant lastChance = evening.endOf(evening.lastEnded(clock.now()));
        Optional<NamedBatch> newest = named(terminal);
        return newest.isPresent() && newest.get().lastReceipt().isBefore(lastChance);
    }

    private Optional<NamedBatch> named(String terminal) {
        return journal.newest(since()).stream()
                .filter(batch -> batch.terminal().equals(terminal))
                .findFirst();
    }

    private Instant since() {
        return clock.now().minus(OLDEST);
    }
}
