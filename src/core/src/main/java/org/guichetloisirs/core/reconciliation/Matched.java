package org.guichetloisirs.core.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the matching of one row came to.
 *
 * @param evidence what was matched
 * @param differences what does not agree
 * @param mending what the machine does about it by itself; null for nothing
 */
record Matched(
        Evidence evidence,
        List<FoundDifference> differences,
        @Nullable Mending mending) {}
