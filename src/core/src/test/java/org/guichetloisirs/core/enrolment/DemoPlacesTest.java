package org.guichetloisirs.core.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.CatalogueQuery;
import org.guichetloisirs.core.catalogue.DemoSeasonFixture;
import org.guichetloisirs.core.catalogue.SeasonView;
import org.guichetloisirs.core.staff.Caller;
import org.guichetloisirs.core.testing.SignedInAs;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoPlacesTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void fillsTheDemonstrationsGroupsOnceAndTruly(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        DemoSeasonFixture demo = new DemoSeasonFixture(database);
        Holds holds = new Holds(
                database.em(),
                demo.catalogue(),
                new Families(),
                new RegistrationLife(
                        database.em(),
                        new Caller(SignedInAs.nobody()),
                        new Offers(demo.catalogue(), new Families(), new KnownAccounts(), new Mailbag(), demo.clock()),
                        demo.clock()),
                demo.clock());
        DemoPlaces places = new DemoPlaces(database.em(), demo.season(), holds);
        for (int start = 0; start < 2; start++) {
            database.run(() -> {
                demo.season().load();
                places.load();
            });
        }
        assertThat(database.number("select count(*) from season")).isEqualTo(1);
        assertThat(database.number("select count(*) from activity")).isBetween(38L, 44L);
        assertThat(database.number("select count(*) from activity_group")).isBetween(75L, 85L);
        assertThat(database.number("select count(*) from activity_group where taken = capacity"))
                .isGreaterThan(5);
        assertThat(database.number("select count(*) from activity_group where taken = capacity - 1"))
                .isGreaterThan(5);
        assertThat(database.number("select count(*) from activity_group g where taken <>"
                        + " (select count(*) from registration r where r.group_id = g.id)"))
                .isZero();

        Catalogue catalogue = demo.catalogue();
        List<SeasonView> seasons = database.inTransaction(catalogue::publishedSeasons);
        assertThat(seasons).singleElement().satisfies(season -> {
            assertThat(season.registrationOpen(demo.clock().now())).isTrue();
            assertThat(season.startsOn())
                    .isBetween(
                            demo.clock().today().plusDays(21),
                            demo.clock().today().plusDays(28));
        });
        assertThat(database.inTransaction(
                                () -> catalogue.search(new CatalogueQuery(null, "piscine", null, null, 4, 0, 50)))
                        .rows())
                .isNotEmpty();
        assertThat(database.inTransaction(
                        () -> catalogue.categories(seasons.get(0).id())))
                .contains("Aquatique", "Aînés", "Parent-enfant");
    }
}
