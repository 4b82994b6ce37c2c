package org.guichetloisirs.web.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The last night, told among the checks of {@code /health/ready}. It is never down: a night that stopped is no reason to
 * send families to no node at all. Its {@code standing} and the metric {@code reconciliation_trouble} are what to watch.
 */
@Readiness
@ApplicationScoped
public class NightReadiness implements HealthCheck {

    @Inject
    private NightMonitor monitor;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("reconciliation").up();
        NightFigures figures = monitor.figures();
        answer.withData("standing", monitor.standing().name());
        figures.end().ifPresent(end -> answer.withData("lastEnd", end.toString()));
        figures.duration().ifPresent(duration -> answer.withData("lastDurationSeconds", duration.toSeconds()));
        return answer.withData("lastItems", figures.items())
                .withData("lastDifferences", figures.differences())
                .withData("openDifferences", figures.open())
                .build();
    }
}
