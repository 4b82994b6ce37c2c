package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;

/** Pure: each line says what does not agree. */
@Named
@Dependent
class SettlementProcessor implements ItemProcessor {

    /** A line and what it came to. */
    record Settled(SettlementImport.Line line, List<FoundDifference> differences) {}

    @Override
    public Object processItem(Object item) {
        SettlementImport.Line line = (SettlementImport.Line) item;
        return new Settled(line, line.differences());
    }
}
