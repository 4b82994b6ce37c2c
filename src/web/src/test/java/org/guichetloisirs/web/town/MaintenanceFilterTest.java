package org.guichetloisirs.web.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceFilterTest {

    private static final Instant NOW = Instant.parse("2026-11-25T14:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/index.xhtml", "/home.xhtml", "/payment.xhtml", "/catalogue.xhtml", "/verify.xhtml"})
    void closesWhatFamiliesDoWithout(String path) {
        assertThat(MaintenanceFilter.closes(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in.xhtml",
                "/payment-status.xhtml",
                "/confirmation.xhtml",
                "/language.xhtml",
                "/admin/index.xhtml",
                "/resources/css/guichet.css",
                "/jakarta.faces.resource/components.js.xhtml",
                "/theme",
                "/logo",
                "/health/ready"
            })
    void leavesOpenWhatIsNeededMeanwhile(String path) {
        assertThat(MaintenanceFilter.closes(path)).isFalse();
    }

    @Test
    void namesPagesThatThereAre() {
        assertThat(MaintenanceFilter.OPEN_PAGES)
                .allSatisfy(page -> assertThat(Files.exists(Path.of("src/main/webapp" + page)))
                        .as(page)
                        .isTrue());
    }

    @Test
    void saysWhenToComeBack() {
        assertThat(MaintenanceFilter.retryAfter(NOW.plus(Duration.ofHours(2)), NOW))
                .isEqualTo(7200);
        assertThat(MaintenanceFilter.retryAfter(NOW.plusSeconds(5), NOW)).isEqualTo(60);
        assertThat(MaintenanceFilter.retryAfter(NOW.minusSeconds(5), NOW)).isEqualTo(600);
        assertThat(MaintenanceFilter.retryAfter(null, NOW)).isEqualTo(600);
    }
}
