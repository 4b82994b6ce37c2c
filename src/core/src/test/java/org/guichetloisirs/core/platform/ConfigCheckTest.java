package org.guichetloisirs.core.platform;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.guichetloisirs.core.kernel.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfigCheckTest {

    private static final Map<String, String> SAFE = Map.of(
            "guichet.mode", "production",
            "guichet.site.url", "https://loisirs.exemple.ca",
            "guichet.gateway.url", "https://www3.moneris.com",
            "guichet.tokenization.url", "https://www3.moneris.com/HPPtoken/index.php",
            "guichet.gateway.api-token", "of-the-town",
            "guichet.mail.from", "loisirs@exemple.ca");

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void forget() {
        TimeZone.setDefault(before);
        for (Settings setting : Settings.values()) {
            System.clearProperty(setting.key());
        }
    }

    private static List<String> problemsWith(Map<String, String> settings) {
        for (Settings setting : Settings.values()) {
            System.clearProperty(setting.key());
        }
        settings.forEach(System::setProperty);
        return ConfigCheck.problems();
    }

    private static List<String> productionWith(String key, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(key, value);
        return problemsWith(settings);
    }

    @Test
    void startsWithTheDefaultsOfADeveloper() {
        assertThat(problemsWith(Map.of())).isEmpty();
        new ConfigCheck().check();
    }

    @Test
    void refusesHoursThatAreNone() {
        assertThat(problemsWith(Map.of("guichet.reconciliation.hour", "9:30 pm")))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("guichet.reconciliation.hour", "21:30");
        assertThat(problemsWith(Map.of("guichet.gateway.automatic-closing", "no")))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("guichet.gateway.automatic-closing", "off");
    }

    @Test
    void refusesTwoWhoCloseOneBatch() {
        assertThat(problemsWith(Map.of("guichet.reconciliation.closes-batch", "true")))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("race", "guichet.gateway.automatic-closing=off");
        assertThat(problemsWith(Map.of(
                        "guichet.reconciliation.closes-batch", "true", "guichet.gateway.automatic-closing", "off")))
                .isEmpty();
    }

    @Test
    void startsASafeProduction() {
        assertThat(problemsWith(SAFE)).isEmpty();
    }

    @Test
    void namesAnAdapterThatThisBuildDoesNotHave() {
        assertThat(problemsWith(Map.of("guichet.gateway.adapter", "stripe")))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("guichet.gateway.adapter", "moneris-java-api");
    }

    @Test
    void refusesEachUnsafeProductionInASentenceThatSaysTheMend() {
        Map<String, String> unsafe = Map.of(
                "guichet.demo.password", "quatre-saisons",
                "guichet.site.url", "http://loisirs.exemple.ca",
                "guichet.gateway.url", "https://localhost:8443",
                "guichet.tokenization.url", "http://localhost:8444/HPPtoken/index.php",
                "guichet.gateway.api-token", "yesguy",
                "guichet.gateway.ca-file", "/tmp/ca.pem",
                "guichet.mail.from", "loisirs@exemple.test");
        unsafe.forEach((key, value) -> assertThat(productionWith(key, value))
                .as(key)
                .singleElement()
                .asString()
                .contains(key));
        Map<String, String> demonstration = new HashMap<>(SAFE);
        demonstration.put("guichet.demo.load", "true");
        assertThat(problemsWith(demonstration)).anyMatch(problem -> problem.contains("guichet.demo.load=false"));
        assertThatThrownBy(() -> new ConfigCheck().check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("guichet.demo.load=false");
    }

    @Test
    void refusesAModeThatIsNone() {
        assertThat(problemsWith(Map.of("guichet.mode", "prod")))
                .singleElement()
                .asString()
                .contains("prod");
    }

    @Test
    void refusesADemonstrationWithoutAPassword() {
        assertThat(problemsWith(Map.of("guichet.demo.load", "true")))
                .singleElement()
                .asString()
                .contains("guichet.demo.password");
    }

    @Test
    void refusesAnotherZoneThanUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/Toronto"));
        assertThat(problemsWith(Map.of()))
                .singleElement()
                .asString()
                .contains("America/Toronto", "-Duser.timezone=UTC");
    }
}
