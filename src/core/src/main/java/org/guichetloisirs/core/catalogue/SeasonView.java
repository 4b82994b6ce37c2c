package org.guichetloisirs.core.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A season as others see it.
 *
 * @param code short and unique, such as {@code H2027}
 * @param name as shown, such as «Hiver 2027»
 * @param startsOn first day of its activities
 * @param endsOn last day of its activities
 * @param registrationOpensAt when registration opens; null while staff has not decided, and then it is closed
 * @param registrationClosesAt when registration closes; null for no moment of its own: until the season is closed
 * @param holdMinutes how long a place of it is held in a cart; null: as the server's setting says
 */
public record SeasonView(
        long id,
        String code,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        SeasonStatus status,
        @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt,
        @Nullable Integer holdMinutes) {

    /** Whether a citizen may take a place at this moment. */
    public boolean registrationOpen(Instant now) {
        return status == SeasonStatus.PUBLISHED
                && registrationOpensAt != null
                && !now.isBefore(registrationOpensAt)
                && (registrationClosesAt == null || now.isBefore(registrationClosesAt));
    }
}
