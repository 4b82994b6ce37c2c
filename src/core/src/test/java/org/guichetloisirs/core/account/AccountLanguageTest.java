package org.guichetloisirs.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.town.TownText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The language follows the account, as far as the operator offers it. */
class AccountLanguageTest {

    private static final EmailAddress EMAIL = new EmailAddress("marie@exemple.test");

    private static long open(House house) {
        return house.database.inTransaction(() -> house.accounts.open(EMAIL, "hash", Preferences.all()));
    }

    private static void offerEnglish(House house, boolean offered, boolean attestation) {
        house.database.run(() ->
                house.town.saveLanguages(house.town.stored().version(), offered, attestation, new TownText("", "")));
    }

    private static AccountView view(House house, long id) {
        return house.database.inTransaction(() -> house.accounts.view(id));
    }

    private static Language written(House house, long id) {
        return house.database.inTransaction(() -> house.accounts.language(id));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void isFrenchUntilTheFamilyChooses(TestDatabase.Engine engine) {
        House house = new House(engine);
        offerEnglish(house, true, true);
        long id = open(house);
        assertThat(view(house, id).language()).isEqualTo(Language.FRENCH);
        assertThat(view(house, id).englishAttested()).isFalse();

        house.database.run(() -> house.accounts.chooseLanguage(id, Language.ENGLISH, true));
        assertThat(view(house, id).language()).isEqualTo(Language.ENGLISH);
        assertThat(view(house, id).englishAttested()).isTrue();
        assertThat(written(house, id)).isEqualTo(Language.ENGLISH);

        house.database.run(() -> house.accounts.chooseLanguage(id, Language.FRENCH, false));
        assertThat(written(house, id)).isEqualTo(Language.FRENCH);
        // What was declared once was declared.
        assertThat(view(house, id).englishAttested()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void isFrenchAgainWhenTheOperatorSaysSo(TestDatabase.Engine engine) {
        House house = new House(engine);
        offerEnglish(house, true, false);
        long id = Language.ENGLISH.speaking(() -> open(house));
        assertThat(written(house, id)).isEqualTo(Language.ENGLISH);
        assertThat(view(house, id).englishAttested()).isFalse();

        offerEnglish(house, false, false);
        assertThat(written(house, id)).isEqualTo(Language.FRENCH);

        offerEnglish(house, true, false);
        assertThat(written(house, id)).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void waitsForTheDeclarationWhereOneIsAskedFor(TestDatabase.Engine engine) {
        House house = new House(engine);
        offerEnglish(house, true, false);
        long id = Language.ENGLISH.speaking(() -> open(house));

        offerEnglish(house, true, true);
        assertThat(written(house, id)).isEqualTo(Language.FRENCH);
        assertThat(view(house, id).language()).isEqualTo(Language.ENGLISH);

        house.database.run(() -> house.accounts.chooseLanguage(id, Language.ENGLISH, true));
        assertThat(written(house, id)).isEqualTo(Language.ENGLISH);
    }

    /** The moment of the declaration stays, whatever is chosen afterwards. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void keepsWhenItWasDeclared(TestDatabase.Engine engine) {
        House house = new House(engine);
        offerEnglish(house, true, true);
        long id = open(house);
        String declared = "select english_attested_at from account";
        assertThat(house.texts(declared)).containsOnlyNulls();

        house.database.run(() -> house.accounts.chooseLanguage(id, Language.ENGLISH, true));
        String first = house.texts(declared).get(0);
        assertThat(first).isNotNull();

        house.clock.pass(Duration.ofDays(2));
        house.database.run(() -> house.accounts.chooseLanguage(id, Language.FRENCH, true));
        house.database.run(() -> house.accounts.chooseLanguage(id, Language.ENGLISH, true));
        assertThat(house.texts(declared)).containsExactly(first);
    }
}
