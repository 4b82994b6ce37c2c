package org.guichetloisirs.core.reconciliation;

import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that a step found not to agree; {@link Differences} writes it down once, however often it is found.
 *
 * @param reference what it is about, at most 100 characters; with the business date and the kind it is unique
 * @param orderNumber the order that it leads to, where there is one
 * @param paymentId the attempt that it leads to, where there is one
 * @param ours what we have
 * @param theirs what the other side has
 * @param rawAnswer the other side word for word, where it said anything
 */
public record FoundDifference(
        DiscrepancyKind kind,
        String reference,
        @Nullable String orderNumber,
        @Nullable Long paymentId,
        Side ours,
        Side theirs,
        @Nullable String rawAnswer) {

    /**
     * One side.
     *
     * @param text for people, in French, at most 500 characters; empty where this side has nothing
     * @param amount null where it has none
     */
    public record Side(String text, @Nullable Money amount) {

        /** A side that has nothing. */
        public static final Side NOTHING = new Side("", null);
    }
}
