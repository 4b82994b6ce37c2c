package org.guichetloisirs.core.household;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request in the queue.
 *
 * @param householdId the household that asks
 * @param name the holder's name
 * @param email the confirmed address
 * @param addressLine street address and city in one line
 * @param suggestedResidency what the street directory says
 * @param requestedAt when the address was confirmed: since then the family waits
 * @param claimedCard the card number that the holder says to have, or null
 */
public record ApprovalRow(
        long householdId,
        String name,
        String email,
        String addressLine,
        Residency suggestedResidency,
        Instant requestedAt,
        @Nullable String claimedCard) {}
