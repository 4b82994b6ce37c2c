package org.guichetloisirs.core.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.guichetloisirs.core.platform.DatabaseMigration;

/**
 * A migrated database for tests of mapping and SQL, one of each kind per JVM, emptied by {@link #fresh}. Use cases are
 * plain objects made with {@link #em()}; {@link #inTransaction} stands for the container's transaction.
 *
 * <pre>
 * &#64;ParameterizedTest
 * &#64;EnumSource(TestDatabase.Engine.class)
 * void keepsWhatItWasGiven(TestDatabase.Engine engine) {
 *     TestDatabase database = TestDatabase.fresh(engine);
 *     Accounts accounts = new Accounts(database.em(), …);
 *     long id = database.inTransaction(() -&gt; accounts.open(…));
 * }
 * </pre>
 */
public final class TestDatabase {

    /** The two databases that the product supports. */
    public enum Engine {
        DERBY,
        POSTGRESQL
    }

    private static final Map<Engine, TestDatabase> STARTED = new EnumMap<>(Engine.class);

    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final EntityManager shared;

    private TestDatabase(Engine engine) {
        dataSource = engine == Engine.DERBY ? derby() : postgresql();
        DatabaseMigration.migrate(dataSource);
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.nonJtaDataSource", dataSource);
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("eclipselink.weaving", "false");
        properties.put("eclipselink.logging.level", "WARNING");
        factory = Persistence.createEntityManagerFactory("guichet", properties);
        shared = EntityManagerOfTheTransaction.over(this::required);
    }

    /** The database of this kind, with every row deleted and the schema as the migrations left it. */
    public static synchronized TestDatabase fresh(Engine engine) {
        TestDatabase database = STARTED.computeIfAbsent(engine, TestDatabase::new);
        database.empty();
        return database;
    }

    /** What the container injects: an entity manager that belongs to the transaction of the calling thread. */
    public EntityManager em() {
        return shared;
    }

    /** For SQL of the test's own. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Runs the work in a transaction of its own; rolls back when it throws. */
    public <T> T inTransaction(java.util.function.Supplier<T> work) {
        EntityManager outer = current.get();
        EntityManager em = factory.createEntityManager();
        current.set(em);
        em.getTransaction().begin();
        try {
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    /** A transaction that somebody else ends, such as a batch runtime between two calls of ours; of this thread. */
    public void begin() {
        if (current.get() != null) {
            throw new IllegalStateException("This thread has a transaction already");
        }
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        current.set(em);
    }

    /** Ends what {@link #begin} began; nothing where there is none. */
    public void end(boolean commit) {
        EntityManager em = current.get();
        if (em == null) {
            return;
        }
        current.remove();
        try {
            if (commit) {
                em.getTransaction().commit();
            }
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    /** As {@link #inTransaction(java.util.function.Supplier)}, for work that answers nothing. */
    public void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** One number from the database, for assertions: {@code select count(*) from …}. */
    public long number(String sql) {
        return query(sql, rows -> {
            try {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private <T> T query(String sql, Function<ResultSet, T> reader) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return reader.apply(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private EntityManager required() {
        EntityManager em = current.get();
        if (em == null) {
            throw new IllegalStateException("No transaction: wrap the call in inTransaction");
        }
        return em;
    }

    private void empty() {
        try (Connection connection = dataSource.getConnection()) {
            List<String> tables = new ArrayList<>();
            String schema = connection.getSchema();
            try (ResultSet found = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    String name = found.getString("TABLE_NAME");
                    if (!name.equalsIgnoreCase("flyway_schema_history") && !name.equalsIgnoreCase("number_series")) {
                        tables.add(name);
                    }
                }
            }
            deleteInAnyOrder(connection, tables);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be emptied", e);
        }
    }

    /** Foreign keys decide the order: what is refused now is tried again once others are empty. */
    private static void deleteInAnyOrder(Connection connection, List<String> tables) throws SQLException {
        List<String> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            int before = left.size();
            SQLException last = null;
            for (String table : List.copyOf(left)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("delete from \"" + table + "\"");
                    left.remove(table);
                } catch (SQLException e) {
                    last = e;
                }
            }
            if (left.size() == before && last != null) {
                throw last;
            }
        }
    }

    private static DataSource derby() {
        EmbeddedDataSource memory = new EmbeddedDataSource();
        memory.setDatabaseName("memory:guichet");
        memory.setCreateDatabase("create");
        return memory;
    }

    private static DataSource postgresql() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
            return server.getPostgresDatabase();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("PostgreSQL for the tests did not start", e);
        }
    }

    /** Consumer form for setups. */
    public void with(Consumer<EntityManager> work) {
        run(() -> work.accept(shared));
    }
}
