package org.guichetloisirs.core.reconciliation;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settlement exports that wait in their folder, line by line, for the job's step {@code settlement}. */
public interface SettlementImport {

    /** One line of an export beside what we have about it. */
    interface Line {

        /** Pure: what does not agree; empty where all does. */
        List<FoundDifference> differences();
    }

    /**
     * Begins with the first line that is not done.
     *
     * @param checkpoint what {@link #checkpoint()} last answered in a transaction that was committed; null at first.
     *     What is in the database tells more: the process may have died before this was kept
     */
    void open(Night night, @Nullable Serializable checkpoint) throws IOException;

    /** The next line; null after the last one of the last file. */
    @Nullable
    Line next() throws IOException;

    /** How far the reading is. */
    Serializable checkpoint();

    /**
     * Writes what these lines mean (what was settled, the entries in the books, how far the file is), in the chunk's
     * transaction, in which the run is held. Doing it twice must change nothing. The differences are written by the step.
     */
    void write(Night night, List<Line> lines);

    /** Gives back what {@link #open} took; also after a failure. */
    void close() throws IOException;
}
