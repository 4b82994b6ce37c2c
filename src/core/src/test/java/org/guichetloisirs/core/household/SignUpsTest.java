package org.guichetloisirs.core.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.account.Preferences;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignUpsTest {

    private static final String EMAIL = "marie@exemple.test";

    private static List<String> problems(Rooms rooms, SignUp form) {
        return rooms.signUps.problems(form).stream()
                .map(problem -> problem.field() + " " + problem.key())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void opensAnAccountWithItsHousehold(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        rooms.signUps.signUp(rooms.form("Marie@Exemple.test"));
        long accountId = rooms.accountId(EMAIL);
        HouseholdView household = rooms.in(() -> new Households(
                        rooms.house.database.em(),
                        rooms.house.appClock,
                        rooms.house.accounts,
                        new org.guichetloisirs.core.testing.Collected<>())
                .forAccount(accountId));
        assertThat(household.name()).isEqualTo("Marie Tremblay");
        assertThat(household.addressLine()).isEqualTo("12, rue Lafontaine, app. 4");
        assertThat(household.city()).isEqualTo("Drummondville");
        assertThat(household.postalCode()).isEqualTo("J2B 1A1");
        assertThat(household.phone()).isEqualTo("819 555-0123");
        assertThat(household.status()).isEqualTo(AccountStatus.EMAIL_UNVERIFIED);
        assertThat(household.residency()).isEqualTo(Residency.UNKNOWN);
        assertThat(household.cardNumber()).isNull();
        assertThat(household.members()).hasSize(1).allMatch(MemberView::holder);
        assertThat(rooms.house.mails()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void answersTheSameForAnAddressThatHasAnAccountAndTellsItsOwner(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        rooms.signUps.signUp(rooms.form(EMAIL));
        rooms.signUps.signUp(rooms.form(EMAIL));
        assertThat(rooms.house.database.number("select count(*) from account")).isOne();
        assertThat(rooms.house.database.number("select count(*) from household"))
                .isOne();
        assertThat(rooms.house.texts("select subject from outbox_message order by id desc"))
                .first()
                .asString()
                .startsWith("Vous avez déjà un compte");
        assertThat(rooms.house.mails().get(0)).contains("n'est pas encore confirmée");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void makesOneAccountOfTwoSignUpsAtOnce(TestDatabase.Engine engine) throws Exception {
        Rooms rooms = new Rooms(engine);
        SignUp form = rooms.form(EMAIL);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = List.of(
                    threads.submit(() -> {
                        together.await();
                        rooms.signUps.signUp(form);
                        return null;
                    }),
                    threads.submit(() -> {
                        together.await();
                        rooms.signUps.signUp(form);
                        return null;
                    }));
            for (Future<?> one : both) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(rooms.house.database.number("select count(*) from account")).isOne();
        assertThat(rooms.house.database.number("select count(*) from household"))
                .isOne();
        assertThat(rooms.house.database.number("select count(*) from outbox_message"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void turnsALostRaceIntoTheSameAnswer(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        rooms.signUps.signUp(rooms.form(EMAIL));
        // The unique key itself speaks: the look beforehand is left out, as if the other sign-up came after it.
        SignUpDesk blind = new SignUpDesk(rooms.house.database.em(), rooms.house.appClock, rooms.house.accounts) {
            @Override
            public List<BusinessRuleViolation> problems(SignUp form) {
                return List.of();
            }

            @Override
            public boolean open(SignUp form, String hash) {
                return rooms.in(() -> rooms.house.accounts.open(
                                new org.guichetloisirs.core.kernel.EmailAddress(form.email()), hash, form.preferences())
                        > 0);
            }

            @Override
            public void tellOwner(org.guichetloisirs.core.kernel.EmailAddress email) {
                rooms.signUpDesk.tellOwner(email);
            }
        };
        new SignUps(blind, rooms.house.hasher).signUp(rooms.form(EMAIL));
        assertThat(rooms.house.database.number("select count(*) from account")).isOne();
        assertThat(rooms.house.database.number("select count(*) from outbox_message"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void namesEveryEmptyField(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        SignUp empty = new SignUp(
                "", " ", null, "", "", new AddressEntry(null, "", "", "", "", ""), "", "", Preferences.all());
        assertThat(problems(rooms, empty))
                .containsExactly(
                        "givenName household.required",
                        "familyName household.required",
                        "birthDate household.birth-date-required",
                        "email household.required",
                        "phone household.required",
                        "otherStreet household.required",
                        "otherMunicipality household.required",
                        "civicNumber household.required",
                        "postalCode household.required",
                        "password account.password-too-short");
        assertThatThrownBy(() -> rooms.signUps.signUp(empty)).hasMessage("household.required");
        assertThat(rooms.house.database.number("select count(*) from account")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void namesEveryFieldWithAScriptOrTooMuch(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        String script = "<script>alert(1)</script>";
        String much = "a".repeat(300);
        for (String bad : List.of(script, much)) {
            SignUp form = new SignUp(
                    bad,
                    bad,
                    LocalDate.of(1988, 5, 4),
                    bad,
                    bad,
                    new AddressEntry(null, bad, bad, bad, bad, bad),
                    bad + bad,
                    bad,
                    Preferences.all());
            assertThat(rooms.signUps.problems(form))
                    .extracting(BusinessRuleViolation::field)
                    .contains(
                            "givenName",
                            "familyName",
                            "email",
                            "phone",
                            "otherStreet",
                            "otherMunicipality",
                            "civicNumber",
                            "apartment",
                            "postalCode",
                            "claimedCardNumber");
            assertThat(rooms.signUps.problems(form))
                    .extracting(BusinessRuleViolation::sentence)
                    .allMatch(sentence -> !sentence.contains("<") && !sentence.contains("{"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void refusesWhatCannotBe(TestDatabase.Engine engine) {
        Rooms rooms = new Rooms(engine);
        SignUp good = rooms.form(EMAIL);
        LocalDate today = rooms.house.appClock.today();
        assertThat(problems(rooms, born(good, today.plusDays(1))))
                .containsExactly("birthDate household.birth-date-in-future");
        assertThat(problems(rooms, born(good, today.minusYears(18).plusDays(1))))
                .containsExactly("birthDate household.holder-under-age");
        assertThat(problems(rooms, born(good, today.minusYears(18)))).isEmpty();
        AddressEntry noStreet = new AddressEntry(999_999L, "12", "", "", "", "J2B 1A1");
        assertThat(problems(rooms, rooms.form(EMAIL, noStreet, null)))
                .containsExactly("street household.unknown-street");
        AddressEntry noHouse = new AddressEntry(rooms.street("Laf"), "101", "", "", "", "J2B 1A1");
        assertThat(rooms.signUps.problems(rooms.form(EMAIL, noHouse, null)))
                .singleElement()
                .extracting(BusinessRuleViolation::sentence)
                .asString()
                .contains("101", "rue Lafontaine", "1 à 99 (impairs), 2 à 100 (pairs)");
        assertThat(problems(rooms, rooms.form(EMAIL, rooms.address(), "1234 5678")))
                .containsExactly("claimedCardNumber household.card-number");
        assertThat(problems(rooms, rooms.form(EMAIL, rooms.address(), "1234 5674")))
                .isEmpty();
    }

    private static SignUp born(SignUp form, LocalDate day) {
        return new SignUp(
                form.givenName(),
                form.familyName(),
                day,
                form.email(),
                form.phone(),
                form.address(),
                form.password(),
                null,
                form.preferences());
    }
}
