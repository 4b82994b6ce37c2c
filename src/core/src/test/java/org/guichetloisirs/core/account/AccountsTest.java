package org.guichetloisirs.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.DatabaseErrors;
import org.guichetloisirs.core.kernel.EmailAddress;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsTest {

    private static final EmailAddress EMAIL = new EmailAddress("marie@exemple.test");
    private static final String PASSWORD = "quatre chevaux bleus";
    private static final String OTHER = "trois canots verts";

    private static long open(House house) {
        return house.database.inTransaction(
                () -> house.accounts.open(EMAIL, house.hasher.hash(PASSWORD), new Preferences(true, false, true)));
    }

    private static VerificationOutcome verify(House house, String token) {
        return house.database.inTransaction(() -> house.accounts.verify(token));
    }

    private static boolean signsIn(House house, String email, String password) {
        return house.database.inTransaction(
                () -> house.accounts.authenticate(email, password).isPresent());
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(BusinessRuleViolation.class).hasMessage(key);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void verifiesAnAddressByItsLinkOnce(TestDatabase.Engine engine) {
        House house = new House(engine);
        long id = open(house);
        String token = house.secretInNewestMail();
        assertThat(house.mails().get(0)).contains("http://localhost:8080/verify.xhtml?token=" + token);
        assertThat(house.database.number("select count(*) from account_token where token_hash = '" + token + "'"))
                .isZero();

        assertThat(verify(house, "x" + token)).isEqualTo(VerificationOutcome.UNKNOWN);
        assertThat(verify(house, token)).isEqualTo(VerificationOutcome.VERIFIED);
        assertThat(verify(house, token)).isEqualTo(VerificationOutcome.ALREADY_VERIFIED);
        AccountView view = house.database.inTransaction(() -> house.accounts.view(id));
        assertThat(view.status()).isEqualTo(AccountStatus.PENDING_APPROVAL);
        assertThat(view.preferences()).isEqualTo(new Preferences(true, false, true));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void sendsANewLinkForOneThatIsOutOfDate(TestDatabase.Engine engine) {
        House house = new House(engine);
        open(house);
        String old = house.secretInNewestMail();
        house.clock.pass(Duration.ofHours(48));
        assertThat(verify(house, old)).isEqualTo(VerificationOutcome.EXPIRED);

        house.database.run(() -> house.accounts.resendVerification(old));
        house.database.run(() -> house.accounts.resendVerification(old));
        house.database.run(() -> house.accounts.resendVerification("unknown"));
        assertThat(house.mails()).hasSize(2);
        assertThat(verify(house, house.secretInNewestMail())).isEqualTo(VerificationOutcome.VERIFIED);

        house.clock.pass(Duration.ofHours(1));
        house.database.run(() -> house.accounts.resendVerification(old));
        assertThat(house.mails()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void signsInByAddressInAnyCaseAndPassword(TestDatabase.Engine engine) {
        House house = new House(engine);
        open(house);
        assertThat(signsIn(house, " Marie@Exemple.TEST", PASSWORD)).isTrue();
        assertThat(signsIn(house, EMAIL.value(), OTHER)).isFalse();
        assertThat(signsIn(house, "nobody@exemple.test", "nobody has this password"))
                .isFalse();
        assertThat(signsIn(house, "' or 1=1 --", PASSWORD)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void letsAPasswordBeChosenByALinkOnce(TestDatabase.Engine engine) {
        House house = new House(engine);
        open(house);
        house.database.run(() -> house.accounts.requestPasswordReset("nobody@exemple.test"));
        assertThat(house.mails()).hasSize(1);
        house.database.run(() -> house.accounts.requestPasswordReset(EMAIL.value()));
        String token = house.secretInNewestMail();
        assertThat(house.mails().get(0))
                .contains("/reset-password.xhtml?token=")
                .doesNotContain(PASSWORD);

        assertRefused(
                "account.password-too-short",
                () -> house.database.run(() -> house.accounts.resetPassword(token, "court")));
        house.database.run(() -> house.accounts.resetPassword(token, OTHER));
        assertThat(signsIn(house, EMAIL.value(), OTHER)).isTrue();
        assertThat(signsIn(house, EMAIL.value(), PASSWORD)).isFalse();
        assertRefused(
                "account.reset-link-used",
                () -> house.database.run(() -> house.accounts.resetPassword(token, PASSWORD)));
        assertRefused(
                "account.reset-link-unknown",
                () -> house.database.run(() -> house.accounts.resetPassword("unknown", PASSWORD)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void refusesALinkOutOfDate(TestDatabase.Engine engine) {
        House house = new House(engine);
        open(house);
        house.database.run(() -> house.accounts.requestPasswordReset(EMAIL.value()));
        String token = house.secretInNewestMail();
        house.clock.pass(Duration.ofHours(2));
        assertRefused(
                "account.reset-link-expired",
                () -> house.database.run(() -> house.accounts.resetPassword(token, OTHER)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void changesThePasswordOfWhoKnowsIt(TestDatabase.Engine engine) {
        House house = new House(engine);
        long id = open(house);
        assertRefused(
                "account.wrong-password",
                () -> house.database.run(() -> house.accounts.changePassword(id, OTHER, OTHER)));
        house.database.run(() -> house.accounts.changePassword(id, PASSWORD, OTHER));
        assertThat(signsIn(house, EMAIL.value(), OTHER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void hasOneAccountPerAddress(TestDatabase.Engine engine) {
        House house = new House(engine);
        open(house);
        assertThatThrownBy(() -> open(house))
                .satisfies(e -> assertThat(DatabaseErrors.isDuplicate(e)).isTrue());
        assertThat(house.database.number("select count(*) from account")).isOne();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void keepsPreferences(TestDatabase.Engine engine) {
        House house = new House(engine);
        long id = open(house);
        Preferences none = new Preferences(false, false, false);
        house.database.run(() -> house.accounts.savePreferences(id, none));
        assertThat(house.database.inTransaction(() -> house.accounts.view(id)).preferences())
                .isEqualTo(none);
    }
}
