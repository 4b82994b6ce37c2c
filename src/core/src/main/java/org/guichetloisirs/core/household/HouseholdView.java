package org.guichetloisirs.core.household;

import java.util.List;
import org.guichetloisirs.core.account.AccountStatus;
import org.jspecify.annotations.Nullable;

/**
 * A household as its family and the staff see it.
 *
 * @param id the household
 * @param accountId its account
 * @param name the holder's name
 * @param addressLine {@code 123, rue Lafontaine, app. 4}
 * @param city the municipality of the address
 * @param postalCode {@code J2B 1A1}
 * @param phone as Québec writes it
 * @param residency decided at approval; until then unknown
 * @param cardNumber the leisure card, 8 digits; null until approval
 * @param status the account's
 * @param members the holder first, then by age, the eldest first
 */
public record HouseholdView(
        long id,
        long accountId,
        String name,
        String addressLine,
        String city,
        String postalCode,
        String phone,
        Residency residency,
        @Nullable String cardNumber,
        AccountStatus status,
        List<MemberView> members) {}
