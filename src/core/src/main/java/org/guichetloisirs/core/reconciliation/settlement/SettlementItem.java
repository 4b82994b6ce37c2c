package org.guichetloisirs.core.reconciliation.settlement;

import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.reconciliation.FoundDifference;
import org.guichetloisirs.core.reconciliation.SettlementImport;
import org.jspecify.annotations.Nullable;

/** What the reading comes across, one after the other: files, their lines, and then charges that no file settles. */
sealed interface SettlementItem extends SettlementImport.Line {

    @Override
    default List<FoundDifference> differences() {
        return List.of();
    }

    /** A file is begun, or gone on with. */
    record Begun(FileFacts facts, String sha256) implements SettlementItem {}

    /** A file whose content was taken under another name. */
    record Copied(FileFacts facts, String sha256, Reason reason) implements SettlementItem {}

    /** A file that cannot be mapped. */
    record KeptAside(FileFacts facts, String sha256, Reason reason, FoundDifference difference)
            implements SettlementItem {

        @Override
        public List<FoundDifference> differences() {
            return List.of(difference);
        }
    }

    /**
     * A line that was understood.
     *
     * @param match null where an equal line of an earlier file stands for it
     */
    record Taken(
            LineOfFile at,
            SettledLine line,
            String fingerprint,
            @Nullable SettlementMatch match) implements SettlementItem {

        int number() {
            return at.number();
        }

        @Override
        public List<FoundDifference> differences() {
            return match == null ? List.of() : match.differences();
        }
    }

    /** A line that was not. */
    record Refused(LineOfFile at, Reason reason) implements SettlementItem {

        int number() {
            return at.number();
        }

        String content() {
            return at.content();
        }
    }

    /** A file's last line is done. */
    record Ended(String sha256, int lines, List<FoundDifference> differences) implements SettlementItem {}

    /** A charge or a refund was looked at for its deposit. */
    record Examined(SettlementCursor.Subject subject, Instant at, long id, List<FoundDifference> differences)
            implements SettlementItem {}
}
