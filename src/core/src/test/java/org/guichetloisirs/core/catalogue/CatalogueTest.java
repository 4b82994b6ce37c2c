package org.guichetloisirs.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.catalogue.Csv.line;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

    private static final String[] PROGRAMME = {
        line("H2027", "Karaté 6 à 12 ans", "85,00", "Lundi", "18:30", "19:30"),
        line("H2027", "Karaté 6 à 12 ans", "65,00", "Jeudi", "18:30", "19:30"),
        line("H2027", "Éveil musical 18 mois à 3 ans", "40", "Samedi", "09:00", "10:00")
                .replace("|Sports|", "|Musique|")
                .replace("Gymnase A", "Salle St-Joseph"),
        line("P2027", "Yoga", "60.00", "Mardi", "10:00:00", "11:00:00").replace("|Sports|", "|Santé|"),
    };

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void showsPublishedSeasonsOnly(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        fixture.bringIn(12, PROGRAMME);
        assertThat(titles(database, fixture, query(null, "", null, null, null))).isEmpty();
        assertThat(database.inTransaction(() -> fixture.catalogue().publishedSeasons()))
                .isEmpty();
        fixture.publish();
        assertThat(titles(database, fixture, query(null, "", null, null, null)))
                .containsExactly("Éveil musical 18 mois à 3 ans", "Karaté 6 à 12 ans", "Yoga");
        assertThat(database.inTransaction(() -> fixture.catalogue().publishedSeasons()))
                .extracting(SeasonView::code)
                .containsExactly("H2027", "P2027");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void findsByWordsCategoryDayAgeAndSeason(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        fixture.bringIn(12, PROGRAMME);
        fixture.publish();
        assertThat(titles(database, fixture, query(null, "KARATE", null, null, null)))
                .hasSize(1);
        assertThat(titles(database, fixture, query(null, "saint-joseph eveil", null, null, null)))
                .containsExactly("Éveil musical 18 mois à 3 ans");
        assertThat(titles(database, fixture, query(null, "santé", null, null, null)))
                .containsExactly("Yoga");
        assertThat(titles(database, fixture, query(null, "%_'; drop table", null, null, null)))
                .isEmpty();
        assertThat(titles(database, fixture, query(null, null, "Sports", null, null)))
                .containsExactly("Karaté 6 à 12 ans");
        assertThat(titles(database, fixture, query(null, null, null, DayOfWeek.THURSDAY, null)))
                .containsExactly("Karaté 6 à 12 ans");
        assertThat(titles(database, fixture, query(null, null, null, DayOfWeek.SUNDAY, null)))
                .isEmpty();
        assertThat(titles(database, fixture, query(null, null, null, null, 12)))
                .containsExactly("Karaté 6 à 12 ans", "Yoga");
        assertThat(titles(database, fixture, query(null, null, null, null, 1)))
                .containsExactly("Éveil musical 18 mois à 3 ans", "Yoga");
        assertThat(titles(database, fixture, query(null, null, null, null, 13))).containsExactly("Yoga");
        long spring = database.inTransaction(
                () -> fixture.catalogue().publishedSeasons().get(1).id());
        assertThat(titles(database, fixture, query(spring, null, null, null, null)))
                .containsExactly("Yoga");
        assertThat(database.inTransaction(() -> fixture.catalogue().categories(spring)))
                .containsExactly("Santé");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void sumsTheGroupsOfAnActivity(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        fixture.bringIn(12, PROGRAMME);
        fixture.publish();
        ActivityRow karate = database.inTransaction(
                        () -> fixture.catalogue().search(query(null, "karate", null, null, null)))
                .rows()
                .get(0);
        assertThat(karate.groups()).isEqualTo(2);
        assertThat(karate.placesLeft()).isEqualTo(24);
        assertThat(karate.priceFrom()).isEqualTo(Money.ofDollars("65.00"));
        assertThat(karate.ageLabel()).isEqualTo("6 à 12 ans");

        ActivityView view = database.inTransaction(() -> fixture.catalogue().activity(karate.id()));
        assertThat(view.groups())
                .extracting(group -> group.label().replace('\u00A0', ' '))
                .containsExactly(
                        "lundi 18 h 30 à 19 h 30, Centre du Moulin, Gymnase A",
                        "jeudi 18 h 30 à 19 h 30, Centre du Moulin, Gymnase A");
        long thursday = view.groups().get(1).id();
        assertThat(database.inTransaction(() -> fixture.catalogue().activityOfGroup(thursday)))
                .isEqualTo(view);
        assertThat(database.inTransaction(() -> fixture.catalogue().groups(List.of(thursday, -1L))))
                .hasSize(1)
                .hasEntrySatisfying(
                        thursday, group -> assertThat(group.activityTitle()).isEqualTo("Karaté 6 à 12 ans"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void hidesADraftsActivityFromWhoGuessesItsNumber(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        fixture.bringIn(12, PROGRAMME);
        long draft = fixture.groupIds().get("Yoga");
        assertThatThrownBy(
                        () -> database.inTransaction(() -> fixture.catalogue().activityOfGroup(draft)))
                .hasMessage("catalogue.activity-unknown");
        assertThatThrownBy(
                        () -> database.inTransaction(() -> fixture.catalogue().activity(-5)))
                .hasMessage("catalogue.activity-unknown");
        assertThatThrownBy(
                        () -> database.inTransaction(() -> fixture.catalogue().season(-5)))
                .hasMessage("catalogue.season-unknown");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void turnsPagesWithThreeQueriesEach(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        List<String> lines = new ArrayList<>();
        for (int i = 10; i < 55; i++) {
            lines.add(line("H2027", "Activité " + i, "5", "Lundi", "18:30", "19:30"));
        }
        fixture.bringIn(12, lines.toArray(String[]::new));
        fixture.publish();
        QueryCount queries = new QueryCount();
        database.run(() -> {
            Catalogue counted = new Catalogue(queries.counting(database.em()));
            CataloguePage second = counted.search(new CatalogueQuery(null, null, null, null, null, 1, 20));
            assertThat(second.rows())
                    .hasSize(20)
                    .first()
                    .extracting(ActivityRow::title)
                    .isEqualTo("Activité 30");
            assertThat(second.total()).isEqualTo(45);
            assertThat(second.pages()).isEqualTo(3);
        });
        assertThat(queries.made()).isEqualTo(3);
        CataloguePage beyond = database.inTransaction(
                () -> fixture.catalogue().search(new CatalogueQuery(null, null, null, null, null, 99, 20)));
        assertThat(beyond.page()).isEqualTo(2);
        assertThat(beyond.rows()).hasSize(5);
    }

    private static CatalogueQuery query(Long season, String text, String category, DayOfWeek day, Integer age) {
        return new CatalogueQuery(season, text, category, day, age, 0, 50);
    }

    private static List<String> titles(TestDatabase database, ProgrammeFixture fixture, CatalogueQuery query) {
        return database.inTransaction(() -> fixture.catalogue().search(query)).rows().stream()
                .map(ActivityRow::title)
                .toList();
    }
}
