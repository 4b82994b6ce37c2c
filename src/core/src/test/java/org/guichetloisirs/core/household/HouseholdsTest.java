package org.guichetloisirs.core.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.testing.Collected;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseholdsTest {

    private static final NewMember ZOE = new NewMember(" Zoé ", "Tremblay-O'Neill", LocalDate.of(2018, 3, 2));

    private final Collected<MemberLeaving> leaving = new Collected<>();

    private Households households(Rooms rooms, Collected<MemberLeaving> events) {
        return new Households(rooms.house.database.em(), rooms.house.appClock, rooms.house.accounts, events);
    }

    private static long family(Rooms rooms, String email) {
        return rooms.waiting(rooms.form(email));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void keepsMembersHolderFirstThenTheEldest(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        Households households = households(rooms, leaving);
        long id = family(rooms, "marie@exemple.test");
        long zoe = rooms.in(() -> households.addMember(id, ZOE));
        rooms.in(() -> households.addMember(id, new NewMember("Louis", "Tremblay", LocalDate.of(2015, 1, 1))));
        assertThat(rooms.in(() -> households.view(id)).members())
                .extracting(MemberView::fullName)
                .containsExactly("Marie Tremblay", "Louis Tremblay", "Zoé Tremblay-O'Neill");

        rooms.house.database.run(
                () -> households.updateMember(id, zoe, new NewMember("Zoé", "Tremblay", LocalDate.of(2014, 3, 2))));
        assertThat(rooms.in(() -> households.view(id)).members())
                .extracting(MemberView::fullName)
                .containsExactly("Marie Tremblay", "Zoé Tremblay", "Louis Tremblay");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void refusesWhoCannotBeOrIsThere(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        Households households = households(rooms, leaving);
        long id = family(rooms, "marie@exemple.test");
        LocalDate today = rooms.house.appClock.today();
        rooms.in(() -> households.addMember(id, ZOE));
        assertRefused("givenName", "household.member-already-there", rooms, households, id, ZOE);
        assertRefused("givenName", "household.name", rooms, households, id, new NewMember("<script>", "A", today));
        assertRefused("familyName", "household.required", rooms, households, id, new NewMember("A", " ", today));
        assertRefused(
                "givenName", "household.too-long", rooms, households, id, new NewMember("a".repeat(81), "A", today));
        assertRefused(
                "birthDate", "household.birth-date-required", rooms, households, id, new NewMember("A", "A", null));
        assertRefused(
                "birthDate",
                "household.birth-date-in-future",
                rooms,
                households,
                id,
                new NewMember("A", "A", today.plusDays(1)));
        IntStream.range(0, 18)
                .forEach(i -> rooms.in(() -> households.addMember(id, new NewMember("A", "A", today.minusDays(i)))));
        assertRefused(null, "household.too-many-members", rooms, households, id, new NewMember("Trop", "A", today));
    }

    private static void assertRefused(
            String field, String key, Rooms rooms, Households households, long id, NewMember form) {
        assertThatThrownBy(() -> rooms.in(() -> households.addMember(id, form)))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void letsAMemberGoUnlessSomebodyNeedsThem(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        long id = family(rooms, "marie@exemple.test");
        Households households = households(rooms, leaving);
        long zoe = rooms.in(() -> households.addMember(id, ZOE));
        Households needing = households(rooms, new Collected<>(event -> {
            throw new BusinessRuleViolation("household.member-unknown");
        }));
        assertThatThrownBy(() -> rooms.house.database.run(() -> needing.removeMember(id, zoe)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(rooms.in(() -> households.view(id)).members()).hasSize(2);

        rooms.house.database.run(() -> households.removeMember(id, zoe));
        rooms.house.database.run(() -> households.removeMember(id, zoe));
        assertThat(leaving.events()).containsExactly(new MemberLeaving(id, zoe));
        assertThat(rooms.in(() -> households.view(id)).members()).hasSize(1);
        assertThat(rooms.house.database.number("select count(*) from member where given_name = 'Zoé'"))
                .isOne();
        assertThatThrownBy(() -> rooms.house.database.run(() -> households.updateMember(id, zoe, ZOE)))
                .hasMessage("household.member-unknown");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void keepsTheHolderAndOtherFamiliesApart(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        Households households = households(rooms, leaving);
        long mine = family(rooms, "marie@exemple.test");
        long other = family(rooms, "julie@exemple.test");
        long holder = rooms.in(() -> households.view(mine)).members().get(0).id();
        assertThatThrownBy(() -> rooms.house.database.run(() -> households.removeMember(mine, holder)))
                .hasMessage("household.holder-stays");
        assertThatThrownBy(() -> rooms.house.database.run(() -> households.removeMember(other, holder)))
                .hasMessage("household.member-unknown");
        assertThatThrownBy(() -> rooms.house.database.run(() -> households.updateMember(other, holder, ZOE)))
                .hasMessage("household.member-unknown");
        assertThatThrownBy(() -> rooms.house.database.run(() -> households.updateMember(mine, holder, ZOE)))
                .hasMessage("household.holder-under-age");
    }
}
