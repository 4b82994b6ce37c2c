package org.guichetloisirs.core.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether this node may be sent visitors: the database answers and its schema is the one that this version needs. */
@Readiness
@ApplicationScoped
public class Health implements HealthCheck {

    @Resource(lookup = "jdbc/guichet")
    private DataSource dataSource;

    /** For the container. */
    public Health() {}

    Health(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(migrated()).build();
    }

    /** Whether the tables of the last migration answer. */
    boolean migrated() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from operator")) {
            return rows.next();
        } catch (SQLException e) {
            return false;
        }
    }
}
