package org.guichetloisirs.core.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What staff may change of a season.
 *
 * @param name 1 to 80 characters
 * @param startsOn first day; not after {@code endsOn}
 * @param endsOn last day
 * @param opensAt when registration opens; null: not yet
 * @param closesAt when registration closes, after {@code opensAt}; null: when the season is closed
 * @param holdMinutes how long a place is held in a cart, 5 to 120; null: as the server's setting says
 */
public record SeasonEdit(
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        SeasonStatus status,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Integer holdMinutes) {

    private static final int SHORTEST_HOLD = 5;
    private static final int LONGEST_HOLD = 120;

    /**
     * Minutes as somebody typed them; null for nothing typed.
     *
     * @throws BusinessRuleViolation {@code catalogue.hold-minutes} on the field {@code holdMinutes}
     */
    public static @Nullable Integer minutes(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{1,4}")) {
            throw wrongMinutes();
        }
        return Integer.valueOf(typed.strip());
    }

    void checkMinutes() {
        if (holdMinutes != null && (holdMinutes < SHORTEST_HOLD || holdMinutes > LONGEST_HOLD)) {
            throw wrongMinutes();
        }
    }

    private static BusinessRuleViolation wrongMinutes() {
        return new BusinessRuleViolation("catalogue.hold-minutes", SHORTEST_HOLD, LONGEST_HOLD).onField("holdMinutes");
    }
}
