package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the card's boxes and its tokens (moneris.md C.1); the exchange of messages needs a browser. */
class HostedFieldsTest {
    private static final String PROFILE = SandboxOptions.DEFAULT_PROFILE_ID;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC);
    static Sandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        SandboxOptions options = Prepared.in(data).withClock(CLOCK).withSiteOrigin("https://essai.example");
        sandbox = Sandbox.start(options, null);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static HttpResponse<String> page(String query, String referrer) throws Exception {
        URI uri = sandbox.hostedUrl().resolve("/HPPtoken/index.php?" + query);
        return HTTP.send(
                HttpRequest.newBuilder(uri).header("Referer", referrer).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String origin, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(sandbox.hostedUrl().resolve("/HPPtoken/token"))
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject tokenize(String parent, String members) throws Exception {
        String body = "{\"id\":\"" + PROFILE + "\",\"parent\":\"" + parent + "\"," + members + "}";
        HttpResponse<String> response = post(sandbox.hostedUrl().toString(), body);
        assertThat(response.statusCode()).isEqualTo(200);
        return Json.createReader(new StringReader(response.body())).readObject();
    }

    private static JsonObject tokenize(String members) throws Exception {
        return tokenize("http://localhost:8080", members);
    }

    @Test
    void thePageHasItsBoxesLabelledInTheSitesLanguage() throws Exception {
        HttpResponse<String> response = page(
                "id=" + PROFILE
                        + "&enable_exp=1&enable_cvd=1&display_labels=1&pan_label=Num%C3%A9ro%20de%20la%20carte"
                        + "&exp_label=Expiration&cvd_label=Code&css_body=color%3A%20navy&css_textbox_pan=width%3A20em",
                "http://localhost:8080/caisse");

        assertThat(response.body())
                .contains("<html lang=\"fr\">", "data-known=\"true\"", "Simulateur")
                .contains("<label for=\"monerisDataInput\">Numéro de la carte</label>")
                .contains("<label for=\"monerisExpInput\">Expiration</label>")
                .contains("<label for=\"monerisCvdInput\">Code</label>")
                .contains("autocomplete=\"cc-number\"", "autocomplete=\"cc-exp\"", "autocomplete=\"cc-csc\"")
                .contains("color: navy", "#monerisDataInput { width:20em }");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'");
    }

    @Test
    void aPageThatAsksForNothingHasTheNumberAlone() throws Exception {
        assertThat(page("id=" + PROFILE, "http://127.0.0.1:9090/").body())
                .contains("<html lang=\"en\">", "id=\"monerisDataInput\"", "aria-label=\"Card Number\"")
                .doesNotContain("monerisExpInput", "monerisCvdInput", "<label for=");
    }

    @ParameterizedTest
    @CsvSource({
        "ht4RXXBKV9T52A8, http://localhost:8080/x, true",
        "ht4RXXBKV9T52A8, https://essai.example/x, true",
        "ht4RXXBKV9T52A8, https://autre.example/x, false",
        "ht4RXXBKV9T52A8, http://localhost.autre.example/x, false",
        "htOTHER, http://localhost:8080/x, false",
    })
    void theProfileBelongsToItsSite(String profile, String referrer, String known) throws Exception {
        assertThat(page("id=" + profile, referrer).body()).contains("data-known=\"" + known + "\"");
    }

    @Test
    void aParameterCannotBreakOutOfItsPlace() throws Exception {
        String attack = "%3C%2Fstyle%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";

        assertThat(page(
                                "display_labels=1&id=" + attack + "&css_body=" + attack
                                        + "&css_textbox=%7D%20body%20%7B" + "&pan_label=" + attack,
                                "http://localhost/")
                        .body())
                .doesNotContain("<script>", "} body {")
                .contains("&lt;script&gt;");
    }

    @Test
    void aTokenPaysOnceTyped() throws Exception {
        JsonObject reply = tokenize("\"pan\":\"4242 4242 4242 4242\",\"exp\":\"12/99\",\"cvd\":\"198\"");

        assertThat(reply.getJsonArray("responseCode").getValuesAs(JsonString::getString))
                .containsExactly("001");
        assertThat(reply.getString("bin")).isEqualTo("424242");
        String token = reply.getString("dataKey");
        assertThat(token).matches("ot-[A-Za-z0-9]{22,25}");
        GatewayClient client = new GatewayClient(sandbox);
        assertThat(client.send(GatewayClient.tokenPurchase("by-token", "45.00", token)))
                .containsEntry("ResponseCode", "027")
                .containsEntry("DataKey", token)
                .containsEntry("ResSuccess", "true")
                .containsEntry("PaymentType", "cc")
                .containsEntry("CvdResultCode", "1M");
        assertThat(client.post(GatewayClient.request(GatewayClient.tokenPurchase("by-token", "45.00", token)))
                        .body())
                .as("a duplicate through a token still tells of the token, before its details")
                .contains("duplicate order id", "<ResSuccess>true</ResSuccess>")
                .matches("(?s).*<DataKey>ot-.*<ResolveData>.*<masked_pan>4242\\*\\*\\*4242</masked_pan>.*");
    }

    @Test
    void aTokenDiesAfterFifteenMinutes() throws Exception {
        String token = tokenize("\"pan\":\"4242424242424242\",\"exp\":\"1299\"").getString("dataKey");
        GatewayClient client = new GatewayClient(sandbox);

        sandbox.clock().advance(Duration.ofMinutes(15));

        assertThat(client.send(GatewayClient.tokenPurchase("too-late", "45.00", token)))
                .containsEntry("ResponseCode", "983")
                .containsEntry("Message", "Can not find previous")
                .containsEntry("ResSuccess", "false");
        assertThat(sandbox.transactions()).noneMatch(t -> t.orderId().equals("too-late"));
    }

    @Test
    void withoutOtherBoxesTheCodeIsAPlainStringAndTheExpiryIsTheSites() throws Exception {
        JsonObject reply = tokenize("\"pan\":\"5454545454545454\"");
        GatewayClient client = new GatewayClient(sandbox);
        String purchase = GatewayClient.tokenPurchase("own-expiry", "45.00", reply.getString("dataKey"));

        assertThat(reply.getString("responseCode")).isEqualTo("001");
        assertThat(client.send(purchase)).containsEntry("Message", "Invalid expiry date");
        assertThat(client.send(purchase.replace("<crypt_type>", "<expdate>9912</expdate><crypt_type>")))
                .containsEntry("ResponseCode", "027");
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424241, 1299, 198, 943",
        "4000000000000002, 1299, 198, 943",
        "'', 1299, 198, 943",
        "carte, 1299, 198, 943",
        "4242424242424242, 1399, 198, 944",
        "4242424242424242, 0120, 198, 944",
        "4242424242424242, '', 198, 944",
        "4242424242424242, 1299, 19, 945",
        "4242424242424242, 1299, '', 945",
        "4242424242424242, 0120, x, 944 945",
        "'', '', '', 943 944 945",
    })
    void whatIsWrongIsToldByCodes(String pan, String exp, String cvd, String codes) throws Exception {
        JsonObject reply = tokenize("\"pan\":\"" + pan + "\",\"exp\":\"" + exp + "\",\"cvd\":\"" + cvd + "\"");

        assertThat(reply.getJsonArray("responseCode").getValuesAs(JsonString::getString))
                .containsExactly(codes.split(" "));
        assertThat(reply.getString("dataKey")).isEmpty();
        assertThat(reply.getString("errorMessage")).isNotEmpty();
    }

    @Test
    void anotherSiteAnotherProfileOrAnotherPageGetsNoToken() throws Exception {
        String card = "\"pan\":\"4242424242424242\"";
        assertThat(tokenize("https://autre.example", card).getString("responseCode"))
                .isEqualTo("942");
        assertThat(post(sandbox.hostedUrl().toString(), "{\"id\":\"htOTHER\"," + card + "}")
                        .body())
                .contains("\"940\"");
        assertThat(post(sandbox.hostedUrl().toString(), "not json").body()).contains("\"941\"");
        assertThat(post("https://autre.example", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void theCardFieldsFailOnlyWhenTheyAreNamed() throws Exception {
        String card = "\"pan\":\"4242424242424242\"";
        String body = "{\"id\":\"" + PROFILE + "\",\"parent\":\"http://localhost\"," + card + "}";
        String origin = sandbox.hostedUrl().toString();
        sandbox.faults().add(Fault.of(Fault.Kind.HTTP_500));
        assertThat(post(origin, body).statusCode()).isEqualTo(200);
        sandbox.faults().clear();

        sandbox.faults().add(Fault.of(Fault.Kind.HTTP_500).on("tokenize"));
        assertThat(new GatewayClient(sandbox).send(GatewayClient.purchase("not-named", "45.00")))
                .containsEntry("ResponseCode", "027");
        assertThat(post(origin, body).statusCode()).isEqualTo(500);
        sandbox.faults().add(Fault.of(Fault.Kind.DROP).on("tokenize"));
        assertThatThrownBy(() -> post(origin, body)).isInstanceOf(IOException.class);
        sandbox.faults().add(Fault.of(Fault.Kind.DELAY).on("tokenize").after(Duration.ofMillis(1)));
        assertThat(post(origin, body).body()).contains("ot-");
    }

    @Test
    void aTokenMayAlsoBeAskedOfTheGateway() throws Exception {
        GatewayClient client = new GatewayClient(sandbox);
        String token = client.send("<res_temp_add><pan>4242424242424242</pan><expdate>9912</expdate>"
                        + "<crypt_type>7</crypt_type><duration>900</duration></res_temp_add>")
                .get("DataKey");

        assertThat(client.send(GatewayClient.tokenPurchase("temp-add", "45.00", token)))
                .containsEntry("ResponseCode", "027");
    }
}
