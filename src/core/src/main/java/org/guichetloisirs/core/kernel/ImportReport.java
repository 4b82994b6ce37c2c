package org.guichetloisirs.core.kernel;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do: everything that was read is in one of the counts or among the refused.
 *
 * @param rows lines of data read
 * @param created things that did not exist
 * @param updated things that existed and differ
 * @param unchanged things that existed and are the same
 * @param refused lines that were left out, each with its reason
 * @param warnings what the administrator should know and need not mend
 * @param sample the first rows as they were understood, column by column, for the preview
 */
public record ImportReport(
        int rows,
        int created,
        int updated,
        int unchanged,
        List<Refused> refused,
        List<String> warnings,
        List<Map<String, String>> sample) {

    /**
     * A line that was left out.
     *
     * @param line its number in the file, the header being 1
     * @param content the line as it was read
     * @param reason a sentence that says what to mend
     */
    public record Refused(int line, String content, String reason) {}
}
