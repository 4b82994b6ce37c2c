package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Writes what a chunk of lines means and what does not agree, in the chunk's transaction, in which the run is held. */
@Named
@Dependent
class SettlementWriter extends AbstractItemWriter {

    private final Optional<SettlementImport> exports;
    private final Nights nights;
    private final Differences differences;

    @Inject
    private JobContext job;

    @Inject
    SettlementWriter(Instance<SettlementImport> exports, Nights nights, Differences differences) {
        this(exports.stream().findFirst(), nights, differences);
    }

    SettlementWriter(Optional<SettlementImport> exports, Nights nights, Differences differences) {
        this.exports = exports;
        this.nights = nights;
        this.differences = differences;
    }

    @Override
    public void writeItems(List<Object> items) {
        Night night = Night.of(job.getProperties());
        nights.hold(night);
        List<SettlementProcessor.Settled> settled =
                items.stream().map(SettlementProcessor.Settled.class::cast).toList();
        exports.ifPresent(written -> written.write(
                night, settled.stream().map(SettlementProcessor.Settled::line).toList()));
        settled.stream()
                .flatMap(line -> line.differences().stream())
                .forEach(found -> differences.record(night, found));
    }
}
