package org.guichetloisirs.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {

    @ParameterizedTest
    @CsvSource({
        "onze_lettre,account.password-too-short",
        "MotDePasse123,account.password-too-common",
        "aaaaaaaabbbbcccc,account.password-too-common",
        "j'aime Marie beaucoup,account.password-contains-name"
    })
    void refusesWhatIsEasilyGuessed(String password, String key) {
        assertThat(PasswordRule.problem(password, "marie").map(BusinessRuleViolation::key))
                .contains(key);
    }

    @Test
    void takesLongOnesUpToTheLimit() {
        assertThat(PasswordRule.problem("quatre chevaux bleus", "marie")).isEmpty();
        assertThat(PasswordRule.problem("quatre chevaux bleus", "a")).isEmpty();
        assertThat(PasswordRule.problem("abcdefgh".repeat(25), "marie")).isEmpty();
        assertThat(PasswordRule.problem("abcdefgh".repeat(25) + "x", "marie").map(BusinessRuleViolation::key))
                .contains("account.password-too-long");
    }

    @Test
    void hashesSlowlyAndWithASaltOfItsOwn() {
        PasswordHasher hasher = new PasswordHasher(new Pbkdf2PasswordHashImpl());
        String kept = hasher.hash("trois canots verts");
        assertThat(kept).startsWith("PBKDF2WithHmacSHA512:210000:").isNotEqualTo(hasher.hash("trois canots verts"));
        assertThat(hasher.matches("trois canots verts", kept)).isTrue();
        assertThat(hasher.matches("trois canots bleus", kept)).isFalse();
        assertThat(hasher.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void knowsAnAccentHoweverItWasTyped() {
        PasswordHasher hasher = new PasswordHasher(new Pbkdf2PasswordHashImpl(), 1024);
        assertThat(hasher.matches("e\u0301te\u0301 en for\u00eat", hasher.hash("\u00e9t\u00e9 en for\u00eat")))
                .isTrue();
    }
}
