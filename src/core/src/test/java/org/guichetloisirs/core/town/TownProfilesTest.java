package org.guichetloisirs.core.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.staff.Role;
import org.guichetloisirs.core.testing.Collected;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TownProfilesTest {

    private static TownProfile current(House house) {
        return house.database.inTransaction(house.town::current);
    }

    private static TownProfile stored(House house) {
        return house.database.inTransaction(house.town::stored);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void beginsAsTheServerIsSet(TestDatabase.Engine engine) {
        House house = new House(engine);
        TownProfile profile = current(house);
        assertThat(profile.version()).isZero();
        assertThat(profile.name()).isEqualTo("Centre communautaire des Quatre-Saisons");
        assertThat(profile.phone()).isEqualTo("+18195550100");
        assertThat(profile.phoneShown()).isEqualTo("819 555-0100");
        assertThat(profile.logo()).isNull();
        assertThat(profile.englishOffered()).isFalse();
        assertThat(profile.maintenance()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void keepsEachSubjectAsItWasSaved(TestDatabase.Engine engine) {
        House house = new House(engine);
        Instant ends = Instant.parse("2026-12-01T12:30:00Z");
        house.database.run(() -> house.town.saveIdentity(0, "  Loisirs\t du  Lac ", "Saint-Lac"));
        TownText hours = new TownText("Lundi\r\nMardi", "Monday");
        house.database.run(() -> house.town.saveContact(
                1, new TownContact("819 555-0123", "Info@Lac.Test", "www.lac.test", "1, rue du Lac", hours)));
        TownTexts texts = new TownTexts(
                new TownText("Bonjour", "Hello"),
                new TownText("Un.\n\n\n\nDeux.", ""),
                new TownText("Pied", ""),
                new TownText("Patience", ""));
        house.database.run(() -> house.town.saveTexts(2, texts));
        house.database.run(() -> house.town.saveLanguages(3, true, true, new TownText("", "I declare.")));
        house.database.run(() -> house.town.saveMaintenance(4, true, new TownText("Travaux", ""), ends));

        house.database.run(() -> house.town.saveColours(5, "0A6B2E", "#fc0"));

        TownProfile profile = current(house);
        assertThat(profile.version()).isEqualTo(6);
        assertThat(profile.brandColour()).isEqualTo("#0a6b2e");
        assertThat(profile.accentColour()).isEqualTo("#ffcc00");
        assertThat(profile.theme().light().brand().hex()).isEqualTo("#0a6b2e");
        assertThat(profile.name()).isEqualTo("Loisirs du Lac");
        assertThat(profile.municipality()).isEqualTo("Saint-Lac");
        assertThat(profile.phone()).isEqualTo("+18195550123");
        assertThat(profile.email()).isEqualTo("info@lac.test");
        assertThat(profile.website()).isEqualTo("https://www.lac.test");
        assertThat(profile.hours()).isEqualTo(new TownText("Lundi\nMardi", "Monday"));
        assertThat(TownText.paragraphs(profile.welcomeText().french())).containsExactly("Un.", "Deux.");
        assertThat(profile.englishOffered()).isTrue();
        assertThat(profile.attestationRequired()).isTrue();
        assertThat(profile.attestation().french()).startsWith("Je déclare de bonne foi");
        assertThat(profile.attestation().english()).isEqualTo("I declare.");
        assertThat(profile.maintenance()).isTrue();
        assertThat(profile.maintenanceMessage().french()).isEqualTo("Travaux");
        assertThat(profile.maintenanceEnds()).isEqualTo(ends);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void tellsTheSecondOfTwoWindows(TestDatabase.Engine engine) {
        House house = new House(engine);
        house.database.run(() -> house.town.saveIdentity(0, "Un", "Ville"));
        assertThatThrownBy(() -> house.database.run(() -> house.town.saveIdentity(0, "Deux", "Ville")))
                .hasMessage("town.changed-meanwhile");
        assertThat(stored(house).name()).isEqualTo("Un");
        house.database.run(() -> house.town.saveIdentity(1, "Deux", "Ville"));
        assertThat(stored(house).name()).isEqualTo("Deux");
    }

    /** The other transaction commits between this one's reading and its writing. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void tellsWhoSavesAtTheSameInstant(TestDatabase.Engine engine) {
        House house = new House(engine);
        assertThatThrownBy(() -> house.database.run(() -> {
                    house.town.stored();
                    house.database.run(() -> house.town.saveIdentity(0, "Un", "Ville"));
                    house.database.em().persist(new TownProfileRow(TownDefaults.profile()));
                    house.town.saveIdentity(0, "Deux", "Ville");
                }))
                .hasMessage("town.changed-meanwhile");
        assertThat(stored(house).name()).isEqualTo("Un");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void tellsTheAuditTrailInTheSameTransaction(TestDatabase.Engine engine) {
        House house = new House(engine);
        TownProfiles town = new TownProfiles(
                house.database.em(), new TownProfileMemory(house.appClock), new Collected<>(house.audit::on));
        house.database.run(() -> town.saveMaintenance(0, true, TownText.NONE, null));
        assertThat(house.texts("select deed || ' ' || subject || ' ' || detail from audit_entry"))
                .containsExactly("town.maintenance-saved town closed until null");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void anotherNodeSeesItWithinSeconds(TestDatabase.Engine engine) {
        House house = new House(engine);
        TownProfiles other = new TownProfiles(
                house.database.em(), new TownProfileMemory(house.appClock), new Collected<TownProfileSaved>());
        String before = house.database.inTransaction(other::current).name();
        house.database.run(() -> house.town.saveIdentity(0, "Nouveau nom", "Ville"));
        assertThat(current(house).name()).isEqualTo("Nouveau nom");
        assertThat(house.database.inTransaction(other::current).name()).isEqualTo(before);
        house.clock.pass(Duration.ofSeconds(2));
        assertThat(house.database.inTransaction(other::current).name()).isEqualTo("Nouveau nom");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void refusesWhatCannotBeKept(TestDatabase.Engine engine) {
        House house = new House(engine);
        refused(house, "town.required", "name", () -> house.town.saveIdentity(0, " ", "Ville"));
        refused(house, "town.too-long", "municipality", () -> house.town.saveIdentity(0, "A", "x".repeat(81)));
        refused(house, "town.colour", "accentColour", () -> house.town.saveColours(0, "#0b4f6c", "jaune"));
        refused(house, "town.brand-unreadable", "brandColour", () -> house.town.saveColours(0, "#ffcc00", "#ffffff"));
        refused(house, "town.accent-unseen", "accentColour", () -> house.town.saveColours(0, "#0b4f6c", "#083b51"));
        refused(house, "kernel.phone", "phone", () -> house.town.saveContact(0, contact("12", "", "")));
        refused(house, "kernel.email", "email", () -> house.town.saveContact(0, contact("", "moi", "")));
        for (String address :
                new String[] {"javascript://x.y/%0aalert(1)", "ftp://lac.test", "lac", "https://a b.test"}) {
            refused(house, "town.website", "website", () -> house.town.saveContact(0, contact("", "", address)));
        }
        TownText tooLong = new TownText("", "x".repeat(1001));
        refused(
                house,
                "town.too-long",
                "footerTextEnglish",
                () -> house.town.saveTexts(0, new TownTexts(TownText.NONE, TownText.NONE, tooLong, TownText.NONE)));
        assertThat(house.database.number("select count(*) from town_profile")).isZero();
    }

    private static TownContact contact(String phone, String email, String website) {
        return new TownContact(phone, email, website, "", TownText.NONE);
    }

    private static void refused(House house, String key, String field, Runnable deed) {
        assertThatThrownBy(() -> house.database.run(deed))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, violation -> {
                    assertThat(violation.key()).isEqualTo(key);
                    assertThat(violation.field()).isEqualTo(field);
                });
    }

    @Test
    void onlyAdministratorsChangeIt() {
        assertThat(Arrays.stream(TownProfiles.class.getDeclaredMethods())
                        .filter(method -> method.getName().matches("(save|remove).*")))
                .hasSizeGreaterThan(4)
                .allSatisfy(method -> assertThat(
                                method.getAnnotation(RolesAllowed.class).value())
                        .containsExactly(Role.ADMINISTRATOR.name()));
    }
}
