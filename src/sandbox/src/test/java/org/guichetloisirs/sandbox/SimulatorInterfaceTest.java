package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;
import static org.guichetloisirs.sandbox.GatewayClient.refund;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tests of other programs are told and may switch, over HTTP. */
class SimulatorInterfaceTest {
    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path data;

    Sandbox sandbox;
    GatewayClient client;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(Prepared.in(data).withClock(STOPPED), null);
        client = new GatewayClient(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private HttpResponse<String> ask(String method, String what, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(sandbox.hostedUrl().resolve("/simulator/" + what))
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String get(String what) throws Exception {
        HttpResponse<String> response = ask("GET", what, "");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    @Test
    void whatAnOrderCostInTheEnd() throws Exception {
        String sale = client.send(purchase("A-1", "45.00")).get("TransID");
        client.send(refund("A-1", "20.00", sale));
        client.send(refund("A-1", "30.00", sale));
        client.send(purchase("A-2", "1.05"));
        client.send(purchase("B-1", "12.00"));

        assertThat(get("orders?prefix=A-"))
                .isEqualTo("[{\"store\":\"store5\",\"order_id\":\"A-1\",\"charges\":1,\"charged_cents\":4500,"
                        + "\"given_back_cents\":2000,\"net_cents\":2500},{\"store\":\"store5\",\"order_id\":\"A-2\","
                        + "\"charges\":0,\"charged_cents\":0,\"given_back_cents\":0,\"net_cents\":0}]");
        assertThat(get("orders?order_id=B-1")).contains("\"net_cents\":1200").doesNotContain("A-1");
        assertThat(get("orders?store=store1")).isEqualTo("[]");
        assertThat(get("transactions?prefix=A-")).contains("\"A-1\"", "\"A-2\"").doesNotContain("\"B-1\"");
        assertThat(sandbox.orders().stream().mapToLong(OrderBalance::netCents).sum())
                .isEqualTo(3700);
    }

    @Test
    void theBatchesAsTheGatewayHasThem() throws Exception {
        client.send(purchase("A-1", "45.00"));
        client.send("<batchclose><ecr_number>66013455</ecr_number></batchclose>");
        client.send(purchase("A-2", "30.00"));

        assertThat(get("batches?terminal=66013455"))
                .isEqualTo("[{\"store\":\"store5\",\"terminal\":\"66013455\",\"batch\":1,\"closed\":true,"
                        + "\"transactions\":1,\"closed_at\":\"2026-11-24T15:00:00Z\",\"closed_by_itself\":false,"
                        + "\"cards\":[{\"card_type\":\"V\",\"purchases\":1,\"purchase_cents\":4500,\"refunds\":0,"
                        + "\"refund_cents\":0,\"corrections\":0,\"correction_cents\":0}]},"
                        + "{\"store\":\"store5\",\"terminal\":\"66013455\",\"batch\":2,\"closed\":false,"
                        + "\"transactions\":1,\"cards\":[{\"card_type\":\"V\",\"purchases\":1,\"purchase_cents\":3000,"
                        + "\"refunds\":0,\"refund_cents\":0,\"corrections\":0,\"correction_cents\":0}]}]");
        assertThat(get("batches?store=store1")).isEqualTo("[]");
    }

    @Test
    void theClockIsMovedForward() throws Exception {
        assertThat(get("clock"))
                .isEqualTo("{\"now\":\"2026-11-24T15:00:00Z\",\"eastern\":\"2026-11-24T10:00:00-05:00\","
                        + "\"ahead\":\"PT0S\"}");
        assertThat(ask("POST", "clock", "advance=PT24H").body()).contains("2026-11-25T15:00:00Z");
        assertThat(ask("POST", "clock", "{\"to\":\"2026-12-01T21:45\"}").body()).contains("2026-12-02T02:45:00Z");
        assertThat(ask("POST", "clock", "to=2026-12-03T00:00:00Z").body()).contains("2026-12-03T00:00:00Z");
        for (String wrong : new String[] {"", "advance=tomorrow", "advance=-PT1H", "to=2026-01-01T00:00", "to=x"}) {
            assertThat(ask("POST", "clock", wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(ask("DELETE", "clock", "").statusCode()).isEqualTo(405);
    }

    @Test
    void theProfileOfAStoreIsSwitchedAndOutlivesTheProcess() throws Exception {
        assertThat(ask("POST", "stores", "store=store5&status_check=false&close_at=21:00&terminal=66002173")
                        .statusCode())
                .isEqualTo(201);
        stop();
        start();

        JsonObject store5 =
                Json.createReader(new StringReader(get("stores"))).readArray().getJsonObject(3);
        assertThat(store5.getString("store")).isEqualTo("store5");
        assertThat(store5.getString("status_check")).isEqualTo("false");
        assertThat(store5.getString("close_at")).isEqualTo("21:00");
        assertThat(store5.getString("terminal")).isEqualTo("66002173");
        assertThat(store5.getString("declined_found")).isEqualTo("true");
        assertThat(ask("DELETE", "stores", "").statusCode()).isEqualTo(204);
        assertThat(sandbox.stores().value("store5", StoreSwitch.TERMINAL)).isEqualTo("66013455");
        assertThat(sandbox.stores().value("store5", StoreSwitch.CLOSE_AT)).isEqualTo("22:30");
    }

    @ParameterizedTest
    @CsvSource({
        "store=none&status_check=true",
        "status_check=true",
        "store=store5&status_check=maybe",
        "store=store5&close_at=late",
        "store=store5&terminal=66011001",
        "store=store5&colour=red",
    })
    void aWrongProfileIsRefused(String switches) throws Exception {
        assertThat(ask("POST", "stores", switches).statusCode()).isEqualTo(400);
        assertThat(sandbox.stores().value("store5", StoreSwitch.STATUS_CHECK)).isEqualTo("true");
    }

    @Test
    void statusChecksCanBeSwitchedOffPerStore() throws Exception {
        client.send(purchase("a", "45.00"));
        sandbox.stores().set("store5", StoreSwitch.STATUS_CHECK, "false");

        assertThat(client.check(purchase("a", "45.00")))
                .containsEntry("Complete", "false")
                .containsEntry("Message", "Request was not allowed at this time")
                .doesNotContainKeys("status_code", "status_message");
        assertThat(client.sendRaw(GatewayClient.request(
                        "store1", "yesguy", "<status_check>true</status_check>" + purchase("a", "45.00"))))
                .as("another store's profile")
                .containsEntry("status_message", "Not found");
        assertThat(sandbox.transactions()).hasSize(1);
    }

    @Test
    void aDeclineMayBeHiddenFromStatusChecks() throws Exception {
        client.send(purchase("declined", "1.05"));
        client.send(purchase("approved", "45.00"));
        sandbox.stores().set("store5", StoreSwitch.DECLINED_FOUND, "false");

        assertThat(client.check(purchase("declined", "1.05"))).containsEntry("status_message", "Not found");
        assertThat(client.check(purchase("approved", "45.00"))).containsEntry("status_message", "Found");
    }

    @ParameterizedTest
    @CsvSource({"transactions, POST", "orders, POST", "batches, DELETE", "requests, POST", "faults, PUT"})
    void onlyWhatIsOffered(String what, String method) throws Exception {
        assertThat(ask(method, what, "").statusCode()).isEqualTo(405);
        assertThat(ask("GET", what + "x", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageOfTheInternetCannotReadIt() throws Exception {
        try (Socket socket = new Socket("localhost", sandbox.hostedUrl().getPort())) {
            socket.getOutputStream()
                    .write("GET /simulator/transactions HTTP/1.1\r\nHost: rebound.example\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 421");
        }
    }
}
