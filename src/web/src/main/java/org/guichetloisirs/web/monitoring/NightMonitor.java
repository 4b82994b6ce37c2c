package org.guichetloisirs.web.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.reconciliation.Reconciliations;
import org.jspecify.annotations.Nullable;

/** The reconciliation's figures, read once for the questions of one moment. */
@ApplicationScoped
public class NightMonitor {

    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private AppClock clock;

    private volatile @Nullable Read last;

    /** What was read, and when. */
    private record Read(NightFigures figures, Instant at) {}

    /** The figures as they stand. */
    NightFigures figures() {
        Instant now = clock.now();
        Read known = last;
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Read(
                    new NightFigures(
                            reconciliations.latest().orElse(null),
                            reconciliations.lastEndedRun().orElse(null),
                            reconciliations.waiting()),
                    now);
            last = known;
        }
        return known.figures();
    }

    /** In one word. */
    NightFigures.Standing standing() {
        return figures().standing(clock.now());
    }
}
