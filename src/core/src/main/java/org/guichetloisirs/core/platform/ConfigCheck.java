package org.guichetloisirs.core.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.guichetloisirs.core.account.PasswordRule;
import org.guichetloisirs.core.kernel.Settings;

/** Refuses to start a server that would be wrong or unsafe, in sentences that say the mend. */
@Startup
@Singleton
public class ConfigCheck {

    private static final Set<String> SANDBOX_TOKENS = Set.of("yesguy", "sandbox", "demo", "qatoken", "store5");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @PostConstruct
    void check() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Guichet Loisirs does not start. " + String.join(" ", problems));
        }
    }

    /** What is wrong, each with its mend; empty when the server may start. */
    static List<String> problems() {
        List<String> found = new ArrayList<>();
        always(found);
        if (Settings.production()) {
            production(found);
        }
        return found;
    }

    private static void always(List<String> found) {
        if (!TimeZone.getDefault().toZoneId().getRules().equals(ZoneOffset.UTC.getRules())) {
            found.add("The server's time zone is " + ZoneId.systemDefault()
                    + " but moments are stored in UTC: start the JVM with -Duser.timezone=UTC.");
        }
        String mode = Settings.MODE.text();
        if (!mode.equals("development") && !mode.equals("production")) {
            found.add(Settings.MODE.key() + " is \"" + mode + "\": set it to development or production.");
        }
        String adapter = Settings.GATEWAY_ADAPTER.text();
        if (!adapter.equals("moneris") && !adapter.equals("moneris-java-api")) {
            found.add(
                    Settings.GATEWAY_ADAPTER.key() + " is \"" + adapter + "\": set it to moneris or moneris-java-api.");
        }
        if (adapter.equals("moneris-java-api") && !isPresent("JavaAPI.HttpsPostRequest")) {
            found.add(Settings.GATEWAY_ADAPTER.key() + " asks for Moneris' own library, which this build does not"
                    + " contain: build with -Pmoneris-java-api, or set moneris.");
        }
        evenings(found);
        if (Settings.DEMO_LOAD.flag()) {
            String password = Settings.DEMO_PASSWORD.optional().orElse("");
            if (PasswordRule.problem(password, "admin").isPresent()) {
                found.add(Settings.DEMO_PASSWORD.key()
                        + " is missing or weak: set a password of 12 characters or more that does not contain"
                        + " \"admin\".");
            }
        }
    }

    private static void evenings(List<String> found) {
        String closing = Settings.GATEWAY_AUTOMATIC_CLOSING.text();
        if (!isHour(Settings.RECONCILIATION_HOUR.text())) {
            found.add(Settings.RECONCILIATION_HOUR.key() + " is \"" + Settings.RECONCILIATION_HOUR.text()
                    + "\": set an hour such as 21:30.");
        }
        if (!closing.equals("off") && !isHour(closing)) {
            found.add(Settings.GATEWAY_AUTOMATIC_CLOSING.key() + " is \"" + closing
                    + "\": set an hour such as 22:00, or off.");
        }
        if (Settings.RECONCILIATION_CLOSES_BATCH.flag() && !closing.equals("off")) {
            found.add("The batch would be closed by the gateway and by this server, which is a race: set "
                    + Settings.GATEWAY_AUTOMATIC_CLOSING.key() + "=off once that is turned off with the gateway, or "
                    + Settings.RECONCILIATION_CLOSES_BATCH.key() + "=false.");
        }
    }

    private static boolean isHour(String text) {
        try {
            LocalTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, ConfigCheck.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void production(List<String> found) {
        if (Settings.DEMO_LOAD.flag()) {
            found.add("Production does not load the demonstration town: set " + Settings.DEMO_LOAD.key() + "=false.");
        }
        if (Settings.DEMO_PASSWORD.optional().isPresent()) {
            found.add("Production has no demonstration password: remove " + Settings.DEMO_PASSWORD.key() + ".");
        }
        mustBeHttps(Settings.SITE_URL, found);
        mustBeHttps(Settings.GATEWAY_URL, found);
        mustBeHttps(Settings.TOKENIZATION_URL, found);
        String token = Settings.GATEWAY_API_TOKEN.optional().orElse("");
        if (token.isEmpty() || SANDBOX_TOKENS.contains(token.toLowerCase(Locale.ROOT))) {
            found.add(Settings.GATEWAY_API_TOKEN.key()
                    + " is missing or the sandbox's: set your store's token as a password alias.");
        }
        if (Settings.GATEWAY_CA_FILE.optional().isPresent()) {
            found.add("Production trusts the JVM's certificate authorities only: remove "
                    + Settings.GATEWAY_CA_FILE.key() + ".");
        }
        if (Settings.MAIL_FROM.text().endsWith(".test")
                || Settings.MAIL_FROM.text().endsWith("@localhost")) {
            found.add(Settings.MAIL_FROM.key() + " cannot receive answers: set the town's own address.");
        }
    }

    private static void mustBeHttps(Settings setting, List<String> found) {
        URI address = setting.uri();
        boolean loopback = address.getHost() == null || LOOPBACK.contains(address.getHost());
        if (!"https".equals(address.getScheme()) || loopback) {
            found.add(setting.key() + " is " + address + ": set the public https:// address.");
        }
    }
}
