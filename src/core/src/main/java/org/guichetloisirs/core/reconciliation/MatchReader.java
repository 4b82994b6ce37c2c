package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The night's rows with their evidence, subject by subject. Where it goes on after a kill stands in our own database,
 * written with the chunk: the server's checkpoint is kept in another one, on each node its own, and may be a chunk older.
 */
@Named
@Dependent
class MatchReader extends AbstractItemReader {

    /** A page is a chunk, so that a chunk's rows were seen in one moment. */
    private static final int PAGE = 100;

    private final EvidencePages pages;
    private final Nights nights;
    private final Queue<Evidence> page = new ArrayDeque<>();

    @Inject
    private JobContext job;

    private Cursor cursor = Cursor.BEGINNING;

    @Inject
    MatchReader(EvidencePages pages, Nights nights) {
        this.pages = pages;
        this.nights = nights;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        cursor = nights.hold(night()).cursor();
    }

    @Override
    public @Nullable Object readItem() {
        if (page.isEmpty()) {
            load();
        }
        Evidence next = page.poll();
        if (next != null) {
            cursor = next.cursor();
        }
        return next;
    }

    private void load() {
        page.addAll(pages.after(cursor, night(), PAGE));
        while (page.isEmpty() && cursor.subject().next().isPresent()) {
            cursor = cursor.subject().next().get().beginning();
            page.addAll(pages.after(cursor, night(), PAGE));
        }
    }

    @Override
    public Serializable checkpointInfo() {
        return cursor;
    }

    private Night night() {
        return Night.of(job.getProperties());
    }
}
