package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.guichetloisirs.core.platform.Health;

/** {@code /health/ready}: this node may be sent visitors. In the web module because Payara looks for checks here. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    @Inject
    private Health health;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(health.databaseReady())
                .build();
    }
}
