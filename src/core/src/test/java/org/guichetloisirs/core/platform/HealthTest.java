package org.guichetloisirs.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void isReadyOnceTheSchemaIsThere(TestDatabase.Engine engine) {
        assertThat(new Health(TestDatabase.fresh(engine).dataSource()).databaseReady())
                .isTrue();
    }

    @Test
    void isNotReadyWithoutTheSchema() {
        EmbeddedDataSource empty = new EmbeddedDataSource();
        empty.setDatabaseName("memory:health");
        empty.setCreateDatabase("create");
        assertThat(new Health(empty).databaseReady()).isFalse();
    }

    @Test
    void isNotReadyWithoutADatabase() {
        EmbeddedDataSource none = new EmbeddedDataSource();
        none.setDatabaseName("memory:no-such-database");
        assertThat(new Health(none).databaseReady()).isFalse();
    }
}
