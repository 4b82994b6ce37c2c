package org.guichetloisirs.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.guichetloisirs.core.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device remembers, and that nothing else is believed. */
class LanguageChoiceTest {

    @ParameterizedTest
    @CsvSource({"FRENCH, false, fr", "FRENCH, true, fr.attested", "ENGLISH, false, en", "ENGLISH, true, en.attested"})
    void isReadAsItWasWritten(Language language, boolean attested, String value) {
        LanguageChoice choice = new LanguageChoice(language, attested);
        assertThat(choice.value()).isEqualTo(value);
        assertThat(LanguageChoice.of(value)).isEqualTo(choice);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "EN", "en-CA", "de", "en.attested.", "attested", "en attested"})
    void anythingElseIsFrenchAndDeclaresNothing(String value) {
        assertThat(LanguageChoice.of(value)).isEqualTo(new LanguageChoice(Language.FRENCH, false));
    }

    @Test
    void isFoundAmongTheCookiesOfTheDevice() {
        Cookie[] cookies = {new Cookie("guichet", "en"), new Cookie(LanguageChoice.COOKIE, "en.attested")};
        assertThat(LanguageChoice.of(Requests.with(Map.of("getCookies", cookies))))
                .isEqualTo(new LanguageChoice(Language.ENGLISH, true));
        HttpServletRequest none = Requests.with(Map.of());
        assertThat(LanguageChoice.of(none)).isEqualTo(new LanguageChoice(Language.FRENCH, false));
    }

    @Test
    void noScriptReadsItAndAYearLaterItIsForgotten() {
        Cookie english = new LanguageChoice(Language.ENGLISH, false).cookie("");
        assertThat(english.getName()).isEqualTo(LanguageChoice.COOKIE);
        assertThat(english.getValue()).isEqualTo("en");
        assertThat(english.getPath()).isEqualTo("/");
        assertThat(english.isHttpOnly()).isTrue();
        assertThat(english.getMaxAge()).isEqualTo(365 * 24 * 3600);
        assertThat(new LanguageChoice(Language.FRENCH, true).cookie("/loisirs").getPath())
                .isEqualTo("/loisirs");
    }
}
