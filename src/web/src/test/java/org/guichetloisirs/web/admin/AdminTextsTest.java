package org.guichetloisirs.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.AppClock;
import org.junit.jupiter.api.Test;

class AdminTextsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Pattern KEY = Pattern.compile("(?:a\\[|adminTexts\\.with\\()'([a-z][\\w.-]*[\\w])'[\\],)]");

    private final AdminTexts texts =
            new AdminTexts(new AppClock(Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("America/Toronto")));

    @Test
    void theAgeOfARequestIsSaidInWords() {
        assertThat(texts.age(NOW.minus(Duration.ofMinutes(59)))).isEqualTo("moins d'une heure");
        assertThat(texts.age(NOW.minus(Duration.ofHours(1)))).isEqualTo("une heure");
        assertThat(texts.age(NOW.minus(Duration.ofHours(47)))).isEqualTo("47 heures");
        assertThat(texts.age(NOW.minus(Duration.ofHours(48)))).isEqualTo("2 jours");
        assertThat(texts.late(NOW.minus(Duration.ofHours(47)))).isFalse();
        assertThat(texts.late(NOW.minus(Duration.ofHours(48)))).isTrue();
    }

    @Test
    void aTextWithAValueKeepsItsApostrophe() {
        assertThat(texts.with("done.approved", "Nadia d'Amours"))
                .isEqualTo("La demande de Nadia d'Amours est approuvée. Le courriel part à l'instant.");
        assertThat(texts.with("index.approvals", 0)).isEqualTo("demande de compte à traiter");
        assertThat(texts.with("index.approvals", 2)).isEqualTo("demandes de compte à traiter");
    }

    @Test
    void everyWordThatThePagesAskForIsThere() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/webapp"))) {
            for (Path file : all.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    asked.add(key.group(1));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(ResourceBundle.getBundle("org.guichetloisirs.web.AdminTexts", Locale.CANADA_FRENCH)
                        .keySet())
                .containsAll(asked);
    }

    @Test
    void aMomentIsReadFromTheBrowsersControlAndFromAPerson() {
        TownMomentConverter converter = new TownMomentConverter();
        LocalDateTime evening = LocalDateTime.of(2026, 12, 7, 18, 30);
        assertThat(converter.getAsObject(null, null, "2026-12-07T18:30")).isEqualTo(evening);
        assertThat(converter.getAsObject(null, null, " 2026-12-07 18:30 ")).isEqualTo(evening);
        assertThat(converter.getAsObject(null, null, "")).isNull();
        assertThat(converter.getAsString(null, null, evening)).isEqualTo("2026-12-07T18:30");
    }
}
