package org.guichetloisirs.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private final Locale machine = Locale.getDefault();

    @AfterEach
    void machineSpeaksAsBefore() {
        Locale.setDefault(machine);
    }

    @Test
    void frenchUnlessSomebodySaid() {
        assertThat(Language.current()).isEqualTo(Language.FRENCH);
        assertThat(Language.of(null)).isEqualTo(Language.FRENCH);
        assertThat(Language.of("de")).isEqualTo(Language.FRENCH);
        assertThat(Language.of("en")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aThreadSpeaksALanguageForATimeOnly() {
        Language.ENGLISH.speaking(() -> {
            assertThat(Language.current()).isEqualTo(Language.ENGLISH);
            Language.FRENCH.speaking(() -> assertThat(Language.current()).isEqualTo(Language.FRENCH));
            assertThat(Language.current()).isEqualTo(Language.ENGLISH);
        });
        assertThat(Language.current()).isEqualTo(Language.FRENCH);
    }

    @Test
    void aFailureLeavesNoLanguageBehind() {
        Supplier<String> failing = () -> {
            throw new IllegalStateException("on purpose");
        };
        assertThatThrownBy(() -> Language.ENGLISH.speaking(failing)).isInstanceOf(IllegalStateException.class);
        assertThat(Language.current()).isEqualTo(Language.FRENCH);
    }

    /** A machine that was set up in English must not make the French pages English. */
    @Test
    void theMachinesOwnLanguageChangesNothing() {
        String french = Messages.text("household.required");
        Locale.setDefault(Locale.CANADA);
        ResourceBundle.clearCache(Messages.class.getClassLoader());
        assertThat(Messages.text("household.required")).isEqualTo(french);
        assertThat(new BusinessRuleViolation("household.required").sentence()).isEqualTo(french);
    }
}
