package org.guichetloisirs.core.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreetDirectoryTest {

    private static final String HEADER = "type;nom;municipalite;de;a;parite\n";

    private static List<String> labels(Rooms rooms, String typed) {
        return rooms.in(() -> rooms.streets.suggest(typed, 20)).stream()
                .map(StreetChoice::label)
                .toList();
    }

    private static ImportReport load(Rooms rooms, String rows) {
        byte[] file = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
        ImportReport preview = rooms.in(() -> rooms.streets.previewStreets(file));
        ImportReport report = rooms.in(() -> rooms.streets.importStreets(file));
        assertThat(preview).isEqualTo(report);
        return report;
    }

    private static void assertUnchanged(Rooms rooms, String rows) {
        ImportReport again = load(rooms, rows);
        assertThat(again.created()).isZero();
        assertThat(again.updated()).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void suggestsByTheFirstLettersOfAnyWord(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        for (String typed : List.of("Laf", "lafon", "LAFONTAINE", "rue laf", "Laf rue")) {
            assertThat(labels(rooms, typed)).as(typed).containsExactly("rue Lafontaine");
        }
        for (String typed : List.of("st-jos", "boul saint-jo", "boul. St-Joseph", "Bou jos", "saint joseph")) {
            assertThat(labels(rooms, typed)).as(typed).containsExactly("boulevard Saint-Joseph");
        }
        assertThat(labels(rooms, "fontaine")).isEmpty();
        assertThat(labels(rooms, " ")).isEmpty();
        assertThat(labels(rooms, "%")).isEmpty();
        assertThat(labels(rooms, "' or 1=1 --")).isEmpty();
        assertThat(labels(rooms, "cock")).containsExactly("Cockburn");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void putsNamesThatBeginAsTypedFirst(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        load(rooms, "rue;Anne-Laberge;Drummondville;;;\nrue;Lavoie;Drummondville;;;\nrue;Stanley;Drummondville;;;\n");
        assertThat(labels(rooms, "la")).containsExactly("rue Lafontaine", "rue Lavoie", "rue Anne-Laberge");
        assertThat(labels(rooms, "st")).containsExactlyInAnyOrder("rue Stanley", "boulevard Saint-Joseph");
        assertThat(rooms.in(() -> rooms.streets.suggest("la", 2))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void checksTheNumberAgainstTheRanges(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        long ranged = rooms.street("Laf");
        long unranged = rooms.street("Cock");
        for (String good : List.of("1", "99", "100", "12a", "12-14", " 12 ")) {
            assertThat(rooms.in(() -> rooms.streets.problemWithNumber(ranged, good)))
                    .as(good)
                    .isEmpty();
        }
        for (String bad : List.of("0", "101", "12-102", "abc", "", "-1", "99999999999")) {
            assertThat(rooms.in(() -> rooms.streets.problemWithNumber(ranged, bad)))
                    .as(bad)
                    .isPresent();
        }
        assertThat(rooms.in(() -> rooms.streets.problemWithNumber(unranged, "5000")))
                .isEmpty();
        assertThat(rooms.in(() -> rooms.streets.find(unranged)))
                .contains(new StreetChoice(unranged, "Cockburn", "Drummondville"));
        assertThat(rooms.in(() -> rooms.streets.find(-1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void importsTheSameFileTwiceWithoutAChange(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        String rows = "avenue;101e Avenue;Drummondville;;;\n;Jean-De Lalande;Drummondville;;;\n"
                + ";Jean-De-Lalande;Drummondville;;;\nrue;Brock;Drummondville;1;9;impair\n"
                + "rue;Brock;Drummondville;2;8;pair\n;Mercure;Drummondville;;;\nboulevard;Mercure;Drummondville;;;\n";
        ImportReport report = load(rooms, rows);
        assertThat(report.rows()).isEqualTo(7);
        assertThat(report.created()).isEqualTo(4);
        assertThat(report.warnings()).singleElement().asString().contains("4", "Jean-De-Lalande", "3");
        assertThat(report.sample().get(3))
                .containsEntry("Rue", "rue Brock")
                .containsEntry("Numéros", "1 à 9 (impairs)");
        assertThat(labels(rooms, "101e")).containsExactly("101e Avenue");
        assertThat(labels(rooms, "merc")).containsExactly("boulevard Mercure");
        long changes = rooms.house.database.number("select sum(version) from street");
        assertUnchanged(rooms, rows);
        assertThat(rooms.house.database.number("select sum(version) from street"))
                .isEqualTo(changes);
        assertThat(rooms.house.database.number("select count(*) from street_range"))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void learnsATypeAndRangesAndNeverForgetsThem(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        long cockburn = rooms.street("cock");
        assertThat(load(rooms, "rue;Cockburn;Drummondville;1;50;\n").updated()).isOne();
        assertThat(rooms.in(() -> rooms.streets.find(cockburn)).orElseThrow().label())
                .isEqualTo("rue Cockburn");
        assertUnchanged(rooms, ";Cockburn;Drummondville;;;\n");
        assertThat(rooms.in(() -> rooms.streets.problemWithNumber(cockburn, "51")))
                .get()
                .asString()
                .contains("1 à 50");
        assertThat(load(rooms, "rue;Cockburn;Drummondville;1;60;\n").updated()).isOne();
        assertThat(rooms.in(() -> rooms.streets.problemWithNumber(cockburn, "51")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void saysLineByLineWhatItRefuses(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        ImportReport report = load(
                rooms,
                "rue;;Drummondville;;;\nrue;Sansville;;;;\nrue;<script>;Drummondville;;;\nrue;Un;Drummondville;9;1;\n"
                        + "rue;Deux;Drummondville;1;x;\nrue;Trois;Drummondville;1;9;bleu\nrue;" + "a".repeat(121)
                        + ";Drummondville;;;\nrue;Bonne;Drummondville;;;\n");
        assertThat(report.refused()).extracting(ImportReport.Refused::line).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(report.refused()).extracting(ImportReport.Refused::reason).doesNotHaveDuplicates();
        assertThat(report.created()).isOne();
        assertThat(labels(rooms, "bonne")).containsExactly("rue Bonne");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void readsTheTownsOwnColumnsInAnOldEncoding(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        String file = "type_si_ecrit,nom,municipalite,arrets_vus,civiques_vus,graphies_source\n"
                + "boulevard,Crépeau,Drummondville,1,,Boul Crépeau\n,L'Intendant,Drummondville,1,,L'Intendant\n";
        ImportReport report = rooms.in(() -> rooms.streets.importStreets(file.getBytes(Charset.forName("ISO-8859-1"))));
        assertThat(report.created()).isEqualTo(2);
        assertThat(labels(rooms, "crep")).containsExactly("boulevard Crépeau");
        assertThat(labels(rooms, "inten")).containsExactly("L'Intendant");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void refusesWhatIsNoStreetFile(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        long before = rooms.house.database.number("select count(*) from street");
        for (String bad : List.of("", "\u0000\u0001", "a;b\n1;2\n", "<html>")) {
            assertThatThrownBy(() -> rooms.importStreets(bad)).hasMessage("import.not-a-csv");
        }
        assertThat(rooms.house.database.number("select count(*) from street")).isEqualTo(before);
    }
}
