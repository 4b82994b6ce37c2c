package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Pure: {@link Matching} decides. A row that agrees is handed on as well, for the writer says how far the matching is. */
@Named
@Dependent
class MatchProcessor implements ItemProcessor {

    @Override
    public Object processItem(Object item) {
        return Matching.match((Evidence) item);
    }
}
