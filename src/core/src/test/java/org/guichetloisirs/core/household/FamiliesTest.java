package org.guichetloisirs.core.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk finds a family by whatever it says of itself. */
class FamiliesTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void findsByNameAddressTelephoneAndCard(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        long marie = rooms.waiting(rooms.form("accueil@exemple.test"));
        rooms.approvals.approve(marie);
        String card = rooms.approvals.detail(marie).household().cardNumber();
        String phone = rooms.approvals.detail(marie).household().phone();
        for (String said :
                List.of("MARÍE", "trem mar", "accueil@ex", "Accueil@exemple.test", " accueil ", phone, card)) {
            assertThat(ids(rooms, said)).as(said).containsExactly(marie);
        }
        for (String said : List.of("", "arie", "marie dupont", "autre@", "%", "_", "123", "00000000")) {
            assertThat(ids(rooms, said)).as(said).isEmpty();
        }
    }

    private static List<Long> ids(Rooms rooms, String text) {
        Families families = new Families(rooms.house.database.em(), rooms.house.accounts);
        return rooms.in(() -> families.find(text, 20)).stream()
                .map(FamilyRow::householdId)
                .toList();
    }
}
