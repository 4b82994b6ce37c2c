package org.guichetloisirs.core.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff may change of a season.
 *
 * @param name 1 to 80 characters
 * @param startsOn first day; not after {@code endsOn}
 * @param endsOn last day
 * @param opensAt when registration opens; null: not yet
 * @param closesAt when registration closes, after {@code opensAt}; null: when the season is closed
 */
public record SeasonEdit(
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        SeasonStatus status,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {}
