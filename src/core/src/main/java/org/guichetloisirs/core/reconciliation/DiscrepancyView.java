package org.guichetloisirs.core.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that did not agree.
 *
 * @param runId the night that found it
 * @param reference what it is about
 * @param orderNumber the order that it leads to; null where there is none
 * @param oursText what we have, for people; empty where we have nothing
 * @param theirsText what the gateway or the bank has; empty where it has nothing
 * @param rawAnswer the other side word for word; null where it said nothing
 * @param foundAt its age counts from here
 * @param owner who looks after it; null while nobody does
 * @param mended what the machine did by itself; null where it did nothing
 * @param resolution how a person settled it; null while it is open
 * @param open whether it waits for a person
 * @param notes the oldest first; empty in lists
 */
public record DiscrepancyView(
        long id,
        long runId,
        LocalDate businessDate,
        DiscrepancyKind kind,
        String reference,
        @Nullable String orderNumber,
        @Nullable Long paymentId,
        String oursText,
        @Nullable Money oursAmount,
        String theirsText,
        @Nullable Money theirsAmount,
        @Nullable String rawAnswer,
        Instant foundAt,
        @Nullable String owner,
        @Nullable Mending mended,
        @Nullable Instant mendedAt,
        @Nullable String resolution,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        boolean open,
        List<Note> notes) {

    /** What somebody wrote about it. */
    public record Note(Instant writtenAt, String writtenBy, String text) {}
}
