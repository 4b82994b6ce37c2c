package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.payment.PaymentJournal;
import org.jspecify.annotations.Nullable;

/**
 * Attempts and refunds whose outcome is open, round after round until none is left or the time for it is over; what is
 * left then stays open, and is found by the matching. Nothing of this is remembered: another start looks again.
 */
@Named
@Dependent
class SettleReader extends AbstractItemReader {

    /** Every limit of an attempt whose process died: sent 40 s ago, asked about, asked again after a minute. */
    static final Duration MOST = Duration.ofMinutes(4);

    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 500;

    private final PaymentJournal journal;
    private final Transactions transactions;
    private final AppClock clock;
    private final Pause pause;
    private final Queue<Moving> round = new ArrayDeque<>();

    @Inject
    private JobContext job;

    private Instant until = Instant.MAX;
    private boolean begun;

    @Inject
    SettleReader(PaymentJournal journal, Transactions transactions, AppClock clock, Pause pause) {
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        until = clock.now().plus(MOST);
    }

    @Override
    public @Nullable Object readItem() {
        if (clock.now().isAfter(until)) {
            return null;
        }
        if (round.isEmpty()) {
            if (begun) {
                pause.pass(BETWEEN_ROUNDS);
            }
            begun = true;
            // In a transaction of its own: no connection is held while the gateway is asked.
            round.addAll(transactions.inNew(this::moving));
        }
        return round.poll();
    }

    private List<Moving> moving() {
        Instant before = Night.of(job.getProperties()).coversTo();
        List<Moving> found = new ArrayList<>();
        journal.moving(before, MOST_AT_ONCE).forEach(id -> found.add(new Moving(id, false)));
        journal.movingRefunds(before, MOST_AT_ONCE).forEach(id -> found.add(new Moving(id, true)));
        return found;
    }
}
