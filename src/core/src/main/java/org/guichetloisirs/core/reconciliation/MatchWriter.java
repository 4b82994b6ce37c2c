package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.payment.AttemptFacts;
import org.guichetloisirs.core.payment.Payments;

/**
 * Writes a chunk's differences, does what the short list lets the machine do, and says how far the matching is: all in
 * the chunk's transaction, so that after a kill a chunk was done or it was not.
 */
@Named
@Dependent
class MatchWriter extends AbstractItemWriter {

    private final Nights nights;
    private final Differences differences;
    private final Payments payments;

    @Inject
    private JobContext job;

    @Inject
    MatchWriter(Nights nights, Differences differences, Payments payments) {
        this.nights = nights;
        this.differences = differences;
        this.payments = payments;
    }

    @Override
    public void writeItems(List<Object> items) {
        Night night = Night.of(job.getProperties());
        ReconciliationRun run = nights.hold(night);
        int foundOut = 0;
        for (Object item : items) {
            Matched matched = (Matched) item;
            write(night, matched);
            foundOut += Matching.foundOut(matched.evidence()) ? 1 : 0;
            run.matchedUpTo(matched.evidence().cursor(), matched.evidence() instanceof Evidence.OfDoubt ? 0 : 1);
        }
        run.settled(foundOut);
    }

    private void write(Night night, Matched matched) {
        if (matched.evidence() instanceof Evidence.OfDoubt doubt) {
            if (matched.mending() == Mending.FOUND_OUT) {
                differences.foundOut(doubt.discrepancyId());
            }
        } else if (matched.evidence() instanceof Evidence.OfAttempt orphan
                && matched.mending() == Mending.REVERSED
                && stillStands(orphan.attempt())) {
            payments.reverse(orphan.attempt().id(), "reconciliation.orphan");
            matched.differences().forEach(found -> differences.recordMended(night, found, Mending.REVERSED));
        } else {
            matched.differences().forEach(found -> differences.record(night, found));
        }
    }

    /** Somebody may have moved it between the reading and now. */
    private boolean stillStands(AttemptFacts attempt) {
        return payments.locked(attempt.id()).state() == attempt.state();
    }
}
