package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of the settlement exports; none where this build reads none. */
@Named
@Dependent
class SettlementReader implements ItemReader {

    private final Optional<SettlementImport> exports;

    @Inject
    private JobContext job;

    @Inject
    SettlementReader(Instance<SettlementImport> exports) {
        this(exports.stream().findFirst());
    }

    SettlementReader(Optional<SettlementImport> exports) {
        this.exports = exports;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) throws IOException {
        if (exports.isPresent()) {
            exports.get().open(Night.of(job.getProperties()), checkpoint);
        }
    }

    @Override
    public @Nullable Object readItem() throws IOException {
        return exports.isPresent() ? exports.get().next() : null;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return exports.map(SettlementImport::checkpoint).orElse(null);
    }

    @Override
    public void close() throws IOException {
        if (exports.isPresent()) {
            exports.get().close();
        }
    }
}
