package org.guichetloisirs.web.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;

/** The reconciliation's metrics, at {@code /metrics?scope=application}; asked for, not counted: each node says the same. */
@ApplicationScoped
public class NightGauges {

    private static final String PREFIX = "reconciliation_";

    @Inject
    private NightMonitor monitor;

    @Inject
    private MetricRegistry registry;

    /** At the start of the application, so that they are there before anybody opens a page. */
    void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
        gauge(
                "last_end",
                MetricUnits.SECONDS,
                "When the last run ended, in seconds since 1970; 0 before the first",
                figures -> figures.end().map(Instant::getEpochSecond).orElse(0L));
        gauge(
                "last_duration",
                MetricUnits.SECONDS,
                "How long the last run took",
                figures -> figures.duration().map(Duration::toMillis).orElse(0L) / 1000.0);
        gauge(
                "last_items",
                MetricUnits.NONE,
                "Attempts, refunds, entries and registrations that the last run matched",
                NightFigures::items);
        gauge("last_differences", MetricUnits.NONE, "Differences that the last run found", NightFigures::differences);
        gauge(
                "open_differences",
                MetricUnits.NONE,
                "Differences of all nights that wait for a person",
                NightFigures::open);
        registry.gauge(
                Metadata.builder()
                        .withName(PREFIX + "trouble")
                        .withDescription("1 where the newest night stopped or is late, otherwise 0")
                        .build(),
                monitor,
                NightGauges::trouble);
    }

    private void gauge(String name, String unit, String description, ToDoubleFunction<NightFigures> value) {
        registry.gauge(
                Metadata.builder()
                        .withName(PREFIX + name)
                        .withUnit(unit)
                        .withDescription(description)
                        .build(),
                monitor,
                asked -> value.applyAsDouble(asked.figures()));
    }

    private static int trouble(NightMonitor monitor) {
        NightFigures.Standing standing = monitor.standing();
        return standing == NightFigures.Standing.FAILED || standing == NightFigures.Standing.LATE ? 1 : 0;
    }
}
