package org.guichetloisirs.core.household;

import java.time.LocalDate;
import org.guichetloisirs.core.account.Preferences;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks for an account. Field names of the violations are the names here and those of {@link AddressEntry}
 * ({@code street} for its streetId).
 *
 * @param givenName the holder's given name
 * @param familyName the holder's family name
 * @param birthDate the holder's, 18 years ago or more; null where nothing readable was typed
 * @param email the address to sign in with
 * @param phone in any writing
 * @param address where the family lives
 * @param password 12 to 200 characters (see {@code account.PasswordRule})
 * @param claimedCardNumber the leisure card that the holder says to have; null or empty for none
 * @param preferences what the family wants to receive
 */
public record SignUp(
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        String email,
        String phone,
        AddressEntry address,
        String password,
        @Nullable String claimedCardNumber,
        Preferences preferences) {}
