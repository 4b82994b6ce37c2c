package org.guichetloisirs.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.catalogue.Csv.line;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeFileTest {

    @Test
    void makesOneGroupOfTheWeekdaysOfACourse() {
        ProgrammeFile file = Csv.read(
                line("H2027", "Karaté", "85,00", "Lundi", "18:30:00", "19:30:00"),
                line("H2027", "Karaté", "85,00", "Mercredi", "18:30:00", "20:00:00"));
        assertThat(file.courses()).hasSize(1);
        GroupText group = file.courses().get(0).group(new Money(1000));
        assertThat(group.slots().stream().map(slot -> plain(slot.toString())))
                .containsExactly("lundi 18 h 30 à 19 h 30", "mercredi 18 h 30 à 20 h");
        assertThat(group.residentPrice()).isEqualTo(Money.ofDollars("85.00"));
        assertThat(group.otherPrice()).isEqualTo(Money.ofDollars("95.00"));
        assertThat(group.address()).isEqualTo("12, rue du Moulin, Québec (QC) G1A 1A1 – Secteur Nord");
        assertThat(file.courses().get(0).activity().description()).isEqualTo("Jeux. Offert par : Loisirs du Moulin.");
    }

    @Test
    void keepsSisterGroupsApartAndTheirKeysStable() {
        String first = line("H2027", "Karaté", "65,00", "Jeudi", "18:00:00", "19:00:00");
        String second = line("H2027", "Karaté", "52,00", "Jeudi", "19:00:00", "20:30:00");
        String third = line("H2027", "Karaté", "95,00", "Jeudi", "19:00:00", "20:30:00");
        List<Course> courses = Csv.read(first, second, third).courses();
        assertThat(courses).hasSize(3).extracting(Course::groupKey).doesNotHaveDuplicates();
        assertThat(courses)
                .extracting(Course::activityKey)
                .containsOnly(courses.get(0).activityKey());
        assertThat(Csv.read(third, second, first).courses())
                .extracting(Course::groupKey, course -> course.first().price())
                .containsExactlyElementsOf(courses.stream()
                        .map(c -> org.assertj.core.groups.Tuple.tuple(
                                c.groupKey(), c.first().price()))
                        .toList());
    }

    @Test
    void partsByHoursWhenAWeekdayComesTwice() {
        assertThat(Csv.read(
                                line("H2027", "Bain libre", "3,00", "Lundi", "09:00:00", "10:00:00"),
                                line("H2027", "Bain libre", "3,00", "Lundi", "18:00:00", "19:00:00"),
                                line("H2027", "Bain libre", "3,00", "Mardi", "09:00:00", "10:00:00"))
                        .courses())
                .extracting(course -> course.group(Money.ZERO).slots().size())
                .containsExactly(2, 1);
    }

    @Test
    void keepsTheKeyWhenAccentsCasePriceOrLastDayChange() {
        Course before = Csv.read(line("H2027", "KARATE", "65,00", "Jeudi", "18:00:00", "19:00:00"))
                .courses()
                .get(0);
        String changed = line("H2027", "Karaté", "70.00", "Vendredi", "18:00:00", "19:30:00")
                .replace("2027-03-29", "2027-04-05");
        assertThat(Csv.read(changed).courses().get(0).groupKey()).isEqualTo(before.groupKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"85,00", "85.00", "85", " 85,00 $", "85,0"})
    void readsPricesInEachWriting(String price) {
        assertThat(Csv.read(line("H2027", "Karaté", price, "Lundi", "18:30", "19:30"))
                        .courses())
                .first()
                .extracting(course -> course.first().price())
                .isEqualTo(Money.ofDollars("85.00"));
    }

    @Test
    void isFreeWithoutThePriceColumn() {
        ProgrammeFile file = new ProgrammeFile(Csv.file(
                Csv.FREE, Csv.withoutPrice(line("E2027", "Bain libre", "9", "Lundi", "08:00:00", "23:59:00"))));
        GroupText group = file.courses().get(0).group(new Money(1000));
        assertThat(group.residentPrice()).isEqualTo(Money.ZERO);
        assertThat(group.otherPrice()).isEqualTo(Money.ZERO);
        assertThat(file.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,|", "ISO-8859-1,|", "UTF-8,;", "ISO-8859-1,;", "windows-1252,;"})
    void readsEachEncodingAndSeparator(String charset, String separator) {
        // Commas parted by semicolons need no quoting.
        String text = (Csv.PRICED + "\r\n" + line("H2027", "Éveil à l'été", "85,00", "Lundi", "18:30", "19:30"))
                .replace("|", separator);
        ProgrammeFile file = new ProgrammeFile(text.getBytes(Charset.forName(charset)));
        assertThat(file.refused()).isEmpty();
        assertThat(file.courses().get(0).first().title()).isEqualTo("Éveil à l'été");
    }

    @Test
    void readsCommasWithQuotedCells() {
        String header = Csv.PRICED.replace('|', ',');
        String text = header + "\n"
                + "H2027,\"Yoga, débutant\",Yoga,Santé,Club,\"85,00\",Centre,Salle,Nord,\"1, rue A\",2027-01-11,2027-03-29,Lundi,18:30,19:30\n";
        ProgrammeFile file = new ProgrammeFile(text.getBytes(StandardCharsets.UTF_8));
        assertThat(file.courses().get(0).first().title()).isEqualTo("Yoga, débutant");
        assertThat(file.courses().get(0).first().price()).isEqualTo(Money.ofDollars("85.00"));
    }

    @Test
    void keepsQuotationMarksOfATitle() {
        ProgrammeFile file = Csv.read(
                line("H2027", "\"A\" et \"B\" mixte", "85,00", "Lundi", "18:30", "19:30"),
                line("H2027", "Marche \"Les pas", "85,00", "Lundi", "18:30", "19:30"));
        assertThat(file.courses())
                .extracting(course -> course.first().title())
                .containsExactly("\"A\" et \"B\" mixte", "Marche \"Les pas");
    }

    @Test
    void saysOfEachBadLineWhereAndWhy() {
        String good = line("H2027", "Karaté", "85,00", "Lundi", "18:30:00", "19:30:00");
        ProgrammeFile file = Csv.read(
                good,
                good.replace("2027-01-11", "2027-02-30"),
                good.replace("2027-03-29", "2027-01-01"),
                good.replace("Lundi", "Lundredi"),
                good.replace("85,00", "gratuit"),
                good.replace("85,00", "-5"),
                good.replace("85,00", ""),
                good.replace("Karaté", " &nbsp; "),
                good.replace("H2027", "X2027"),
                good.replace("H2027|", ""),
                good + "|de trop",
                good.replace("18:30:00", "25:00:00"),
                good.replace("19:30:00", "17:30:00"),
                good.replace("Karaté", "k".repeat(201)),
                "n'importe quoi");
        assertThat(file.lines()).isEqualTo(15);
        assertThat(file.courses()).hasSize(1);
        assertThat(Csv.reasons(file)).hasSize(14);
        assertThat(Csv.reasons(file).stream().map(ProgrammeFileTest::plain))
                .anySatisfy(r -> assertThat(r).startsWith("3 ").contains("2027-02-30"))
                .anySatisfy(r -> assertThat(r).startsWith("4 ").contains("précède"))
                .anySatisfy(r -> assertThat(r).startsWith("5 ").contains("Lundredi"))
                .anySatisfy(r -> assertThat(r).startsWith("6 ").contains("gratuit"))
                .anySatisfy(r -> assertThat(r).startsWith("7 ").contains("-5"))
                .anySatisfy(r -> assertThat(r).startsWith("8 ").contains("tarif"))
                .anySatisfy(r -> assertThat(r).startsWith("9 ").contains("titre"))
                .anySatisfy(r -> assertThat(r).startsWith("10 ").contains("X2027"))
                .anySatisfy(r -> assertThat(r).startsWith("11 ").contains("colonnes"))
                .anySatisfy(r -> assertThat(r).startsWith("12 ").contains("colonnes"))
                .anySatisfy(r -> assertThat(r).startsWith("13 ").contains("25:00"))
                .anySatisfy(r -> assertThat(r).startsWith("14 ").contains("ne suit pas"))
                .anySatisfy(r -> assertThat(r).startsWith("15 ").contains("200"))
                .anySatisfy(r -> assertThat(r).startsWith("16 ").contains("colonnes"));
        assertThat(file.refused().get(0).content()).contains("Karaté");
    }

    @Test
    void warnsOfRepeatedLinesAndOfHoursToBeSet() {
        String twice = line("H2027", "Chant 6 à 12 ans", "85,00", "Lundi", "00:01:00", "00:02:00");
        ProgrammeFile file = Csv.read(twice, twice);
        assertThat(file.courses()).hasSize(1);
        assertThat(file.refused()).isEmpty();
        assertThat(file.warnings())
                .hasSize(2)
                .anySatisfy(w -> assertThat(w).contains("Répétées").contains("ligne 3"))
                .anySatisfy(w -> assertThat(w).contains("déterminer").contains("ligne 2"));
        assertThat(file.courses().get(0).group(Money.ZERO).slots().first().toString())
                .isEqualTo("lundi, heure à déterminer");
    }

    @Test
    void warnsOfAWeekdayThatNeverComes() {
        ProgrammeFile file = Csv.read(
                line("H2027", "Gala 6 à 12 ans", "5", "Salle", "2027-01-11", "2027-01-12", "Jeudi", "10:00", "11:00"));
        assertThat(file.warnings()).singleElement().asString().contains("n'arrive pas");
    }

    @Test
    void taxesByTheIntendedPublic() {
        ProgrammeFile file = Csv.read(
                line("H2027", "Soccer 6 à 12 ans", "5", "Lundi", "10:00", "11:00"),
                line("H2027", "Boxe 12 à 17 ans", "5", "Lundi", "10:00", "11:00"),
                line("H2027", "Éveil parent-enfant", "5", "Lundi", "10:00", "11:00"),
                line("H2027", "Espagnol", "5", "Lundi", "10:00", "11:00"));
        assertThat(file.courses())
                .extracting(course -> course.activity().taxCode())
                .containsExactly(
                        TaxCode.EXEMPT_CHILDREN_14, TaxCode.TAXABLE, TaxCode.EXEMPT_CHILDREN_14, TaxCode.TAXABLE);
        assertThat(file.warnings())
                .singleElement()
                .asString()
                .contains("taxables")
                .contains("ligne 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bonjour", "a,b,c\n1,2,3", "%PDF-1.7\u0000\u0001", "<html><body>non</body></html>"})
    void refusesWhatIsNoProgramme(String content) {
        assertThatThrownBy(() -> new ProgrammeFile(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("import.not-a-csv");
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
