package org.guichetloisirs.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseMigrationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void makesTheSchemaOnBothDatabasesAndMayBeRepeated(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        DatabaseMigration.migrate(database.dataSource());
        assertThat(database.number("select count(*) from account")).isZero();
    }
}
