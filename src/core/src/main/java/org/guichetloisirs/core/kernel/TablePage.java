package org.guichetloisirs.core.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a table.
 *
 * @param total how many rows there are in all
 * @param rows the rows of this part, in order
 */
public record TablePage<T>(int total, List<T> rows) {

    /** The same part, each row made another. */
    public <R> TablePage<R> map(Function<T, R> change) {
        return new TablePage<>(total, rows.stream().map(change).toList());
    }
}
