package org.guichetloisirs.core.payment.moneris;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.payment.PaymentGateway;
import org.guichetloisirs.sandbox.Sandbox;

/** Our own client pointed at a simulator, and the tokens of its test cards. */
public final class SandboxGateway {

    public static final String ALWAYS_APPROVED = "4502285070000007";
    public static final String ALWAYS_DECLINED = "4485621544903528";
    private static final Pattern DATA_KEY = Pattern.compile("<DataKey>([^<]+)</DataKey>");

    private SandboxGateway() {}

    /** Waits so long for a whole reply. */
    public static PaymentGateway client(Sandbox simulator, Duration replyLimit) {
        return client(simulator, "yesguy", replyLimit);
    }

    static PaymentGateway client(Sandbox simulator, String apiToken, Duration replyLimit) {
        return new MonerisClient(
                MonerisClient.address(simulator.gatewayUrl().toString(), true),
                "store5",
                apiToken,
                "LOISIRS",
                Optional.of(simulator.caFile()),
                Duration.ofSeconds(20),
                replyLimit);
    }

    /** Keeps its connections: one for all tokens of a test. */
    public static HttpClient browser(Sandbox simulator) {
        return HttpClient.newBuilder()
                .sslContext(Trust.with(simulator.caFile()))
                .build();
    }

    /** What the hosted card fields give for a card: a temporary token. */
    public static String token(HttpClient browser, Sandbox simulator, String card) {
        String body = "<?xml version=\"1.0\"?><request><store_id>store5</store_id><api_token>yesguy</api_token>"
                + "<res_temp_add><pan>" + card + "</pan><expdate>9912</expdate><crypt_type>7</crypt_type>"
                + "<duration>900</duration></res_temp_add></request>";
        try {
            String reply = browser.send(
                            HttpRequest.newBuilder(simulator.gatewayUrl().resolve("/gateway2/servlet/MpgRequest"))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher key = DATA_KEY.matcher(reply);
            if (!key.find()) {
                throw new IllegalStateException("no token: " + reply);
            }
            return key.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
