package org.guichetloisirs.core.kernel;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a whole use case that lost against another transaction. Stands outside the transaction: the use case must begin
 * one of its own each time, and must be safe to repeat.
 */
public final class Contention {

    private static final int ATTEMPTS = 5;

    /**
     * Serialization failure, deadlock (PostgreSQL), Derby's lock time-out and «too much contention» on a sequence, and a
     * unique key that somebody else took at the same instant: looking again finds the other's row.
     */
    private static final Set<String> LOST = Set.of("40001", "40P01", "40XL1", "40XL2", "X0Y84", "23505");

    private Contention() {}

    /** The answer of the first attempt that does not lose; the last failure when all of them do. */
    public static <T> T retry(Supplier<T> useCase) {
        for (int attempt = 1; ; attempt++) {
            try {
                return useCase.get();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !lost(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean lost(Throwable failure) {
        if (DatabaseErrors.isStale(failure)) {
            return true;
        }
        for (@Nullable Throwable at = failure; at != null; at = at.getCause() == at ? null : at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null && LOST.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
