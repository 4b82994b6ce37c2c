package org.guichetloisirs.core.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to this version before anything else touches the database; whoever needs it at start says
 * {@code @DependsOn("DatabaseMigration")}.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {

    @Resource(lookup = "jdbc/guichet")
    private DataSource dataSource;

    /** Its name is its own: the server takes an overloaded method of the same name for the one to call. */
    @PostConstruct
    void atStart() {
        migrate(dataSource);
    }

    /** Runs the migrations of the database's own dialect. Safe to repeat; two nodes wait for each other. */
    public static void migrate(DataSource dataSource) {
        boolean derby = product(dataSource).contains("derby");
        Flyway.configure(DatabaseMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations(
                        "classpath:db/migration/common",
                        derby ? "classpath:db/migration/derby" : "classpath:db/migration/postgresql")
                .placeholders(Map.of("text", derby ? "CLOB" : "TEXT", "bytes", derby ? "BLOB(4M)" : "BYTEA"))
                .load()
                .migrate();
    }

    private static String product(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
