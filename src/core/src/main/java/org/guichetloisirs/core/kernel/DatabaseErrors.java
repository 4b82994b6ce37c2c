package org.guichetloisirs.core.kernel;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failed transaction failed of, however deep the container has wrapped it. */
public final class DatabaseErrors {

    private static final String DUPLICATE_KEY = "23505";

    private DatabaseErrors() {}

    /** Whether a unique key refused the row (SQLSTATE 23505 on Derby and PostgreSQL alike). */
    public static boolean isDuplicate(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = next(at)) {
            if (at instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody else changed the row meanwhile. */
    public static boolean isStale(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = next(at)) {
            if (at instanceof OptimisticLockException
                    || at.getClass().getName().equals("org.eclipse.persistence.exceptions.OptimisticLockException")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable at) {
        if (at instanceof SQLException sql && sql.getNextException() != null) {
            return sql.getNextException();
        }
        return at.getCause() == at ? null : at.getCause();
    }
}
