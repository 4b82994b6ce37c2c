package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What was found out is written by the payments themselves; the run gives a sign of life. */
@Named
@Dependent
class SettleWriter extends AbstractItemWriter {

    private final Nights nights;

    @Inject
    private JobContext job;

    @Inject
    SettleWriter(Nights nights) {
        this.nights = nights;
    }

    @Override
    public void writeItems(List<Object> items) {
        nights.hold(Night.of(job.getProperties()));
    }
}
