package org.guichetloisirs.core.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.SignedInAs;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table is found as its reader left it, and by nobody else. */
class TableMemoriesTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void remembersForEachOperator(TestDatabase.Engine engine) {
        House house = new House(engine);
        TableMemories sylvie = memories(house, "operator:sylvie");
        TableMemories marc = memories(house, "operator:marc");
        sylvie.remember("approvals", "25;EMAIL");
        sylvie.remember("approvals", "50;NAME");
        sylvie.remember("groups", "0;CODE");
        assertThat(sylvie.recall("approvals")).contains("50;NAME");
        assertThat(sylvie.recall("groups")).contains("0;CODE");
        assertThat(marc.recall("approvals")).isEmpty();
        sylvie.forget("approvals");
        assertThat(sylvie.recall("approvals")).isEmpty();
        assertThat(sylvie.recall("groups")).contains("0;CODE");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void doesNotKeepWhatIsTooLong(TestDatabase.Engine engine) {
        TableMemories memories = memories(new House(engine), "operator:sylvie");
        memories.remember("approvals", "x".repeat(TableMemories.LONGEST + 1));
        assertThat(memories.recall("approvals")).isEmpty();
    }

    private static TableMemories memories(House house, String who) {
        TableMemoryRows rows = new TableMemoryRows(house.database.em()) {
            @Override
            public Optional<String> find(String owner, String table) {
                return house.database.inTransaction(() -> super.find(owner, table));
            }

            @Override
            public String keep(String owner, String table, String state) {
                return house.database.inTransaction(() -> super.keep(owner, table, state));
            }

            @Override
            public void remove(String owner, String table) {
                house.database.run(() -> super.remove(owner, table));
            }
        };
        return new TableMemories(rows, new Caller(new SignedInAs(who, Set.of(Role.ADMINISTRATOR))));
    }
}
