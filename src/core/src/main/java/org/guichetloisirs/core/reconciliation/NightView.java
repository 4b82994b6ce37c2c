package org.guichetloisirs.core.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One night.
 *
 * @param runId what {@link Reconciliations#night} takes
 * @param businessDate the day in the town whose evening it is
 * @param coversFrom attempts from this moment on were matched …
 * @param coversTo … and before this one
 * @param startedAt when it was last started
 * @param startedBy {@code operator:LOGIN} or {@code système}
 * @param endedAt null while it runs
 * @param attemptsSettled attempts in doubt that were found out
 * @param attemptsMatched attempts, refunds, entries of the books and registrations that were matched
 * @param found differences found, mended and resolved ones among them
 * @param open differences that wait for a person
 * @param failure why it stopped, for people; null unless it failed
 */
public record NightView(
        long runId,
        LocalDate businessDate,
        NightState state,
        Light light,
        Instant coversFrom,
        Instant coversTo,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        int attemptsSettled,
        int attemptsMatched,
        int found,
        int open,
        @Nullable String failure) {}
