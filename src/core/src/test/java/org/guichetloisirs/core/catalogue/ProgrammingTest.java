package org.guichetloisirs.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.catalogue.Csv.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.TableQuery;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammingTest {

    private static final String KARATE_MONDAY = line("H2027", "Karaté 6 à 12 ans", "85,00", "Lundi", "18:30", "19:30");
    private static final String KARATE_WEDNESDAY =
            line("H2027", "Karaté 6 à 12 ans", "85,00", "Mercredi", "18:30", "19:30");
    private static final String YOGA = line("P2027", "Yoga", "60.00", "Mardi", "10:00:00", "11:00:00");

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void bringsAProgrammeInAndTheSecondTimeChangesNothing(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);

        ImportReport first = fixture.bringIn(12, KARATE_MONDAY, KARATE_WEDNESDAY, YOGA, "mauvaise ligne");
        assertThat(counts(first)).containsExactly(4, 2, 0, 0);
        assertThat(first.refused()).hasSize(1);
        assertThat(first.sample()).hasSize(2);
        long versions = versions(database);

        ImportReport second = fixture.bringIn(12, KARATE_WEDNESDAY, YOGA, KARATE_MONDAY, "mauvaise ligne");
        assertThat(counts(second)).containsExactly(4, 0, 0, 2);
        assertThat(versions(database)).isEqualTo(versions);
        assertThat(database.number("select count(*) from activity_group")).isEqualTo(2);
        assertThat(database.number("select count(*) from group_slot")).isEqualTo(3);

        List<SeasonView> seasons =
                database.inTransaction(() -> fixture.programming().seasons());
        assertThat(seasons)
                .extracting(SeasonView::name, SeasonView::status, SeasonView::startsOn, SeasonView::endsOn)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "Hiver 2027", SeasonStatus.DRAFT, LocalDate.of(2027, 1, 11), LocalDate.of(2027, 3, 29)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void changesWhatChangedAndLeavesPlacesAlone(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        fixture.bringIn(12, KARATE_MONDAY, YOGA);

        ImportReport report = fixture.bringIn(
                30,
                KARATE_MONDAY
                        .replace("85,00", "90,00")
                        .replace("19:30", "19:45")
                        .replace("Lundi", "Jeudi"),
                YOGA);
        assertThat(counts(report)).containsExactly(2, 0, 1, 1);
        GroupRow karate = rows(database, fixture).get(0);
        assertThat(karate.residentPrice()).isEqualTo(Money.ofDollars("90.00"));
        assertThat(karate.otherPrice()).isEqualTo(Money.ofDollars("100.00"));
        assertThat(karate.schedule().replace('\u00A0', ' ')).startsWith("jeudi 18 h 30 à 19 h 45");
        assertThat(karate.capacity()).isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void refilesAGroupWhoseCategoryChanged(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        fixture.bringIn(12, YOGA);
        ImportReport report = fixture.bringIn(12, YOGA.replace("|Sports|", "|Santé|"));
        assertThat(counts(report)).containsExactly(1, 0, 1, 0);
        assertThat(rows(database, fixture)).extracting(GroupRow::category).containsExactly("Santé");
        assertThat(counts(fixture.bringIn(12, YOGA.replace("|Sports|", "|Santé|"))))
                .containsExactly(1, 0, 0, 1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void previewsTheSameAndWritesNothing(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        fixture.bringIn(12, YOGA);
        long versions = versions(database);

        byte[] file = Csv.priced(YOGA.replace("60.00", "70.00"), KARATE_MONDAY, "mauvaise ligne");
        ImportReport preview = fixture.preview(12, file);
        assertThat(counts(preview)).containsExactly(3, 1, 1, 0);
        assertThat(versions(database)).isEqualTo(versions);
        assertThat(database.number("select count(*) from season")).isEqualTo(1);
        assertThat(fixture.bringIn(12, file)).isEqualTo(preview);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void bringsNothingInWhenTheTransactionFails(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        assertThatThrownBy(() -> database.run(() -> {
                    fixture.programming()
                            .importProgramme(
                                    Csv.priced(YOGA, KARATE_MONDAY), new ProgrammeImportOptions(12, Money.ZERO));
                    database.em().flush();
                    throw new IllegalStateException("the process ends here");
                }))
                .hasMessage("the process ends here");
        assertThat(database.number("select count(*) from season")).isZero();
        assertThat(database.number("select count(*) from activity_group")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void widensASeasonAndKeepsWhatStaffDecided(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        fixture.bringIn(12, YOGA);
        fixture.publish();
        fixture.bringIn(12, YOGA, YOGA.replace("2027-01-11", "2026-12-20").replace("2027-03-29", "2027-04-20"));
        SeasonView season =
                database.inTransaction(() -> fixture.programming().seasons().get(0));
        assertThat(season.status()).isEqualTo(SeasonStatus.PUBLISHED);
        assertThat(season.startsOn()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(season.endsOn()).isEqualTo(LocalDate.of(2027, 4, 20));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void refusesASeasonThatMakesNoSense(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        fixture.bringIn(12, YOGA);
        LocalDate first = LocalDate.of(2027, 1, 11);
        Instant opens = ProgrammeFixture.OPENS;
        assertThat(refusal(database, fixture, edit(" ", first, first, opens, null)))
                .isEqualTo("catalogue.season-name");
        assertThat(refusal(database, fixture, edit("x".repeat(81), first, first, opens, null)))
                .isEqualTo("catalogue.season-name");
        assertThat(refusal(database, fixture, edit("Hiver", first, first.minusDays(1), opens, null)))
                .isEqualTo("catalogue.season-dates");
        assertThat(refusal(database, fixture, edit("Hiver", first, first, opens, opens)))
                .isEqualTo("catalogue.registration-window");
        assertThat(refusal(database, fixture, edit("Hiver", first, first, null, opens)))
                .isEqualTo("catalogue.registration-window");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void findsGroupsByTheirWords(TestDatabase.Engine engine) {
        TestDatabase database = TestDatabase.fresh(engine);
        ProgrammeFixture fixture = new ProgrammeFixture(database);
        fixture.bringIn(12, KARATE_MONDAY, YOGA.replace("P2027", "H2027"));
        long season = database.inTransaction(
                () -> fixture.programming().seasons().get(0).id());
        assertThat(database.inTransaction(() -> fixture.programming()
                        .groups(season, searching("KARATE lundi"))
                        .rows()))
                .extracting(GroupRow::activityTitle)
                .containsExactly("Karaté 6 à 12 ans");
        assertThat(database.inTransaction(() ->
                        fixture.programming().groups(season, searching("")).rows()))
                .extracting(GroupRow::activityTitle)
                .containsExactly("Karaté 6 à 12 ans", "Yoga");
        assertThat(database.inTransaction(() ->
                        fixture.programming().groups(season, searching("100%")).rows()))
                .isEmpty();
    }

    private static SeasonEdit edit(String name, LocalDate from, LocalDate to, Instant opens, Instant closes) {
        return new SeasonEdit(name, from, to, SeasonStatus.PUBLISHED, opens, closes, null);
    }

    private static String refusal(TestDatabase database, ProgrammeFixture fixture, SeasonEdit edit) {
        try {
            database.run(() -> fixture.programming()
                    .saveSeason(fixture.programming().seasons().get(0).id(), edit));
            return "accepted";
        } catch (BusinessRuleViolation refused) {
            return refused.key();
        }
    }

    private static List<GroupRow> rows(TestDatabase database, ProgrammeFixture fixture) {
        return database.inTransaction(() -> fixture.programming().seasons().stream()
                .flatMap(season -> fixture.programming().groups(season.id(), searching("")).rows().stream())
                .sorted(java.util.Comparator.comparing(GroupRow::activityTitle))
                .toList());
    }

    private static long versions(TestDatabase database) {
        return database.number("select (select sum(version) from season) + (select sum(version) from activity)"
                + " + (select sum(version) from activity_group) from season fetch first row only");
    }

    private static List<Integer> counts(ImportReport report) {
        return List.of(report.rows(), report.created(), report.updated(), report.unchanged());
    }

    private static TableQuery<GroupSort> searching(String text) {
        return new TableQuery<>(text, GroupSort.ACTIVITY_TITLE, false, 0, Integer.MAX_VALUE);
    }
}
