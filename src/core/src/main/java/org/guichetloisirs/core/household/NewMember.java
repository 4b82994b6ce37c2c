package org.guichetloisirs.core.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member as the form gives it.
 *
 * @param givenName 1 to 80 characters
 * @param familyName 1 to 80 characters
 * @param birthDate not in the future; null where nothing readable was typed
 */
public record NewMember(
        String givenName, String familyName, @Nullable LocalDate birthDate) {}
