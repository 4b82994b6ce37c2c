package org.guichetloisirs.core.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.guichetloisirs.core.kernel.Language;
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
    void keepsWhatWasSaved(TestDatabase.Engine engine) {
        House house = new House(engine);
        Instant ends = Instant.parse("2026-12-01T12:30:00Z");
        TownText hours = new TownText("Lundi\r\nMardi", "Monday");
        TownTexts texts = new TownTexts(
                new TownText("Bonjour", "Hello"),
                new TownText("Un.\n\n\n\nDeux.", ""),
                new TownText("Pied", ""),
                new TownText("Patience", ""));
        TownContact contact = new TownContact("819 555-0123", "Info@Lac.Test", "www.lac.test", "1, rue du Lac", hours);
        house.database.run(() -> house.town.save(
                0,
                new TownEdit("  Loisirs\t du  Lac ", "Saint-Lac", contact, "0A6B2E", "#fc0", texts, false, false),
                null));
        house.database.run(() -> house.town.saveLanguages(1, true, true, new TownText("", "I declare.")));
        house.database.run(() -> house.town.saveMaintenance(2, true, new TownText("Travaux", ""), ends));

        TownProfile profile = current(house);
        assertThat(profile.version()).isEqualTo(3);
        assertThat(profile.brandColour()).isEqualTo("#0a6b2e");
        assertThat(profile.accentColour()).isEqualTo("#ffcc00");
        assertThat(profile.theme().light().brand().hex()).isEqualTo("#0a6b2e");
        assertThat(profile.name()).isEqualTo("Loisirs du Lac");
        assertThat(profile.municipality()).isEqualTo("Saint-Lac");
        assertThat(profile.phone()).isEqualTo("+18195550123");
        assertThat(profile.email()).isEqualTo("info@lac.test");
        assertThat(profile.website()).isEqualTo("https://www.lac.test");
        assertThat(profile.hours()).isEqualTo(new TownText("Lundi\nMardi", "Monday"));
        assertThat(profile.welcomeTitle().in(Language.ENGLISH)).isEqualTo("Hello");
        assertThat(profile.footerText().in(Language.ENGLISH)).isEqualTo("Pied");
        assertThat(TownText.paragraphs(profile.welcomeText().in(Language.FRENCH)))
                .containsExactly("Un.", "Deux.");
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
        house.database.run(() -> house.town.save(0, TownFixture.named("Un"), null));
        assertThatThrownBy(() -> house.database.run(() -> house.town.save(0, TownFixture.named("Deux"), null)))
                .hasMessage("town.changed-meanwhile");
        assertThat(stored(house).name()).isEqualTo("Un");
        house.database.run(() -> house.town.save(1, TownFixture.named("Deux"), null));
        assertThat(stored(house).name()).isEqualTo("Deux");
    }

    /** The other transaction commits between this one's reading and its writing. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void tellsWhoSavesAtTheSameInstant(TestDatabase.Engine engine) {
        House house = new House(engine);
        assertThatThrownBy(() -> house.database.run(() -> {
                    house.town.stored();
                    house.database.run(() -> house.town.save(0, TownFixture.named("Un"), null));
                    house.database.em().persist(new TownProfileRow(TownDefaults.profile()));
                    house.town.save(0, TownFixture.named("Deux"), null);
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
        TownEdit edit = TownFixture.named("Loisirs du Lac");
        house.database.run(() -> town.save(1, edit, null));
        house.database.run(() -> town.save(2, TownFixture.coloured(edit, "#0a6b2e", "#ffffff"), null));
        assertThat(house.texts("select deed || ' ' || subject || ' ' || detail from audit_entry order by id"))
                .containsExactly(
                        "town.maintenance-saved town closed until null",
                        "town.identity-saved town Loisirs du Lac, Saint-Lac",
                        "town.colours-saved town #0a6b2e #ffffff");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void anotherNodeSeesItWithinSeconds(TestDatabase.Engine engine) {
        House house = new House(engine);
        TownProfiles other = new TownProfiles(
                house.database.em(), new TownProfileMemory(house.appClock), new Collected<TownProfileSaved>());
        String before = house.database.inTransaction(other::current).name();
        house.database.run(() -> house.town.save(0, TownFixture.named("Nouveau nom"), null));
        assertThat(current(house).name()).isEqualTo("Nouveau nom");
        assertThat(house.database.inTransaction(other::current).name()).isEqualTo(before);
        house.clock.pass(Duration.ofSeconds(2));
        assertThat(house.database.inTransaction(other::current).name()).isEqualTo("Nouveau nom");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void refusesWhatCannotBeKept(TestDatabase.Engine engine) {
        House house = new House(engine);
        TownEdit right = TownFixture.named("Loisirs du Lac");
        TownText tooLong = new TownText("", "x".repeat(1001));
        TownTexts longFoot = new TownTexts(TownText.NONE, TownText.NONE, tooLong, TownText.NONE);
        TownEdit wrong = new TownEdit(
                " ",
                "x".repeat(81),
                new TownContact("12", "moi", "lac", "", TownText.NONE),
                "#ffcc00",
                "jaune",
                longFoot,
                false,
                false);
        assertThat(broken(wrong))
                .containsExactly(
                        "name town.required",
                        "municipality town.too-long",
                        "phone kernel.phone",
                        "email kernel.email",
                        "website town.website",
                        "accentColour town.colour",
                        "footerTextEnglish town.too-long");
        assertThatThrownBy(() -> house.database.run(() -> house.town.save(0, wrong, null)))
                .hasMessage("town.required");
        assertThat(broken(TownFixture.coloured(right, "#ffcc00", "#ffffff")))
                .containsExactly("brandColour town.brand-unreadable");
        assertThat(broken(TownFixture.coloured(right, "#0b4f6c", "#083b51")))
                .containsExactly("accentColour town.accent-unseen");
        for (String address : List.of("javascript://x.y/%0aalert(1)", "ftp://lac.test", "lac", "https://a b.test")) {
            assertThat(broken(TownFixture.reachedAt(right, address))).containsExactly("website town.website");
        }
        assertThat(broken(right)).isEmpty();
        assertThat(house.database.number("select count(*) from town_profile")).isZero();
    }

    private static List<String> broken(TownEdit edit) {
        return edit.violations().stream()
                .map(violation -> violation.field() + " " + violation.key())
                .toList();
    }

    @Test
    void onlyAdministratorsChangeIt() {
        assertThat(Arrays.stream(TownProfiles.class.getDeclaredMethods())
                        .filter(method -> method.getName().matches("save.*")))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(method -> assertThat(
                                method.getAnnotation(RolesAllowed.class).value())
                        .containsExactly(Role.ADMINISTRATOR.name()));
    }
}
