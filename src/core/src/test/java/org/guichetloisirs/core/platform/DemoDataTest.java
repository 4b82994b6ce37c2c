package org.guichetloisirs.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.account.Authenticated;
import org.guichetloisirs.core.catalogue.DemoSeasonFixture;
import org.guichetloisirs.core.enrolment.DemoPlaces;
import org.guichetloisirs.core.household.DemoFamilies;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.staff.Operators;
import org.guichetloisirs.core.testing.Collected;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoDataTest {

    private static final String PASSWORD = "quatre-saisons";

    private static DemoData demo(House house, boolean dies) {
        DemoPlaces places = new DemoPlaces() {
            @Override
            public void load() {
                if (dies) {
                    throw new IllegalStateException("the process dies here");
                }
            }
        };
        return new DemoData(
                house.database.em(),
                new Operators(house.database.em(), house.appClock, house.hasher, house.audit),
                new DemoFamilies(house.database.em(), house.appClock, house.accounts, house.hasher),
                new DemoSeasonFixture(house.database).season(),
                places);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void loadsTheTownOnce(TestDatabase.Engine engine) {
        House house = new House(engine);
        assertThat(house.database.inTransaction(() -> demo(house, false).load(PASSWORD)))
                .isTrue();
        assertThat(house.database.inTransaction(() -> demo(house, false).load(PASSWORD)))
                .isFalse();
        assertThat(house.database.number("select count(*) from street")).isBetween(50L, 80L);
        assertThat(house.database.number("select count(*) from account where status = 'PENDING_APPROVAL'"))
                .isEqualTo(2);
        assertThat(house.database.number("select count(*) from account where email not like '%@exemple.test'"))
                .isZero();
        assertThat(house.database.number("select count(*) from season")).isOne();
        assertThat(house.mails()).isEmpty();

        Authenticated family = house.database.inTransaction(() -> house.accounts
                .authenticate("famille.tremblay@exemple.test", PASSWORD)
                .orElseThrow());
        HouseholdView tremblay = house.database.inTransaction(
                () -> new Households(house.database.em(), house.appClock, house.accounts, new Collected<>())
                        .forAccount(family.accountId()));
        assertThat(tremblay.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(tremblay.cardNumber()).hasSize(8);
        assertThat(tremblay.addressLine()).isEqualTo("120, rue Lafontaine");
        assertThat(tremblay.members())
                .extracting(MemberView::birthDate)
                .extracting(born -> born.until(house.appClock.today()).getYears())
                .containsExactly(38, 9, 6);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void beginsAnewAfterAStartThatDied(TestDatabase.Engine engine) {
        House house = new House(engine);
        assertThatThrownBy(() ->
                        house.database.inTransaction(() -> demo(house, true).load(PASSWORD)))
                .hasMessage("the process dies here");
        assertThat(house.database.number("select count(*) from account")).isZero();
        assertThat(house.database.number("select count(*) from street")).isZero();
        assertThat(house.database.inTransaction(() -> demo(house, false).load(PASSWORD)))
                .isTrue();
    }
}
