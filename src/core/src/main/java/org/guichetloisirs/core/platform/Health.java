package org.guichetloisirs.core.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Whether this node may be sent visitors. The server asks through the web module's readiness check: Payara finds such
 * checks in web modules alone.
 */
@ApplicationScoped
public class Health {

    @Resource(lookup = "jdbc/guichet")
    private DataSource dataSource;

    /** For the container. */
    public Health() {}

    Health(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether the database answers and has the tables that the migrations make. */
    public boolean databaseReady() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from operator")) {
            return rows.next();
        } catch (SQLException e) {
            return false;
        }
    }
}
