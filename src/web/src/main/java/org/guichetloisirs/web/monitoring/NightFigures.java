package org.guichetloisirs.web.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guichetloisirs.core.reconciliation.NightState;
import org.guichetloisirs.core.reconciliation.NightView;
import org.jspecify.annotations.Nullable;

/**
 * The reconciliation as monitoring sees it.
 *
 * @param newest the night of the latest business date; null before the first
 * @param lastEnded the run that ended last, finished or not; null before the first
 * @param open differences of all nights that wait for a person
 */
record NightFigures(@Nullable NightView newest, @Nullable NightView lastEnded, long open) {

    /** A day, the longest night of the year, and an hour for the run itself. */
    static final Duration LATE = Duration.ofHours(26);

    /** In one word what to do about it. */
    enum Standing {
        /** No night was run yet. */
        NEVER,
        /** Under way. */
        RUNNING,
        /** The newest night stopped before its end. */
        FAILED,
        /** No night ended for more than {@link #LATE}. */
        LATE,
        /** Ended, and something waits for a person. */
        DIFFERENCES,
        /** Nothing to do. */
        OK
    }

    Standing standing(Instant now) {
        if (newest == null) {
            return Standing.NEVER;
        }
        if (newest.state() == NightState.RUNNING) {
            return Standing.RUNNING;
        }
        if (newest.state() == NightState.FAILED) {
            return Standing.FAILED;
        }
        if (end().map(end -> end.plus(LATE).isBefore(now)).orElse(true)) {
            return Standing.LATE;
        }
        return open > 0 ? Standing.DIFFERENCES : Standing.OK;
    }

    /** When the last run ended. */
    Optional<Instant> end() {
        return Optional.ofNullable(lastEnded).map(NightView::endedAt);
    }

    /** How long the last run took. */
    Optional<Duration> duration() {
        return end().flatMap(
                        end -> Optional.ofNullable(lastEnded).map(night -> Duration.between(night.startedAt(), end)));
    }

    /** What the last run matched. */
    int items() {
        return lastEnded == null ? 0 : lastEnded.attemptsMatched();
    }

    /** What the last run found not to agree. */
    int differences() {
        return lastEnded == null ? 0 : lastEnded.found();
    }
}
