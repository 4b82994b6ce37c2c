package org.guichetloisirs.core.household;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as the administrator weighs it.
 *
 * @param household the household that asks, with its members
 * @param email the confirmed address
 * @param suggestedResidency what the street directory says
 * @param residencyExplanation why, in a sentence
 * @param requestedAt when the address was confirmed
 * @param claimedCard the card number that the holder says to have, or null
 * @param claimedCardFree whether approval would give that very number
 * @param refusalReason why it was refused, or null
 */
public record ApprovalDetail(
        HouseholdView household,
        String email,
        Residency suggestedResidency,
        String residencyExplanation,
        Instant requestedAt,
        @Nullable String claimedCard,
        boolean claimedCardFree,
        @Nullable String refusalReason) {}
