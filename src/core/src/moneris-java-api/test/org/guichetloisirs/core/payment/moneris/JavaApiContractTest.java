package org.guichetloisirs.core.payment.moneris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.guichetloisirs.core.payment.PaymentGateway;
import org.guichetloisirs.sandbox.Fault;
import org.guichetloisirs.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Moneris' own library, unchanged: it calls the real gateway's name on port 443, and the sandbox's proxy leads it to the
 * simulator.
 */
class JavaApiContractTest extends GatewayContract {

    private static final String HOST = "mpg1t.moneris.io";
    private final SSLSocketFactory before = HttpsURLConnection.getDefaultSSLSocketFactory();

    @AfterEach
    void forgetTheProxy() {
        System.clearProperty("https.proxyHost");
        System.clearProperty("https.proxyPort");
        HttpsURLConnection.setDefaultSSLSocketFactory(before);
    }

    @Override
    PaymentGateway adapter(Sandbox simulator, String apiToken, Duration replyLimit) {
        HttpsURLConnection.setDefaultSSLSocketFactory(
                Trust.with(simulator.caFile()).getSocketFactory());
        through(simulator.proxyPort());
        return new JavaApiClient(HOST, "store5", apiToken, "LOISIRS", replyLimit);
    }

    @Override
    PaymentGateway adapterToNowhere() {
        through(1);
        return new JavaApiClient(HOST, "store5", "yesguy", "LOISIRS", Duration.ofSeconds(20));
    }

    /** The JDK under it follows a redirect with the same POST; it hears "duplicate", which is believed to say nothing. */
    @Override
    boolean sendsAgainAfter(Fault.Kind kind) {
        return kind == Fault.Kind.REDIRECT;
    }

    /** It expands the entities of a receipt's DTD; TLS alone keeps strangers from writing one. */
    @Override
    boolean readsAllTheSame(Fault.Kind kind) {
        return kind == Fault.Kind.DTD;
    }

    private static void through(int proxyPort) {
        System.setProperty("https.proxyHost", "localhost");
        System.setProperty("https.proxyPort", String.valueOf(proxyPort));
    }

    @Test
    void sendsNothingWhereTheJvmMaySendTwice() {
        System.clearProperty("sun.net.http.retryPost");
        try {
            assertThatThrownBy(() -> new JavaApiClient(HOST, "store5", "yesguy", "", Duration.ofSeconds(1)))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            System.setProperty("sun.net.http.retryPost", "false");
        }
    }

    @Test
    void takesTheNameOfAHostAlone() {
        assertThat(JavaApiAdapter.host(URI.create("https://mpg1.moneris.io:443"))).isEqualTo("mpg1.moneris.io");
        assertThatThrownBy(() -> JavaApiAdapter.host(URI.create("https://localhost:8443")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
