package org.guichetloisirs.core.household;

import org.guichetloisirs.core.account.AccountStatus;
import org.jspecify.annotations.Nullable;

/**
 * A family that a search of the staff found.
 *
 * @param householdId the household
 * @param name the holder's name
 * @param members the names of all members, the holder first
 * @param addressLine street address and city in one line
 * @param phone as Québec writes it
 * @param cardNumber the leisure card's number, or null before the approval
 */
public record FamilyRow(
        long householdId,
        String name,
        String members,
        String addressLine,
        String phone,
        @Nullable String cardNumber,
        AccountStatus status) {}
