package org.guichetloisirs.core.reconciliation.settlement;

import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A file of the folder of settlement exports.
 *
 * @param matched lines that agree with what we have
 * @param different lines that do not
 * @param known lines that an earlier file had already
 * @param refused lines that could not be read
 * @param deposited what the bank got by it; below zero where more was given back than charged
 * @param fees what the card company kept
 * @param reason why it was not taken, in the reader's language; null where it was
 * @param refusedLines those that could not be read, by their numbers; empty in lists
 */
public record SettlementFileView(
        long id,
        String name,
        FileState state,
        int matched,
        int different,
        int known,
        int refused,
        Money deposited,
        Money fees,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        List<RefusedLine> refusedLines) {

    /**
     * A line that could not be read.
     *
     * @param number in the file, the first line being 1
     * @param content as it was read, without whole card numbers
     * @param reason a sentence in the reader's language
     */
    public record RefusedLine(int number, String content, String reason) {}
}
