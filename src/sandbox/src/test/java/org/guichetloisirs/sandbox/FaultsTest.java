package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;
import static org.guichetloisirs.sandbox.GatewayClient.request;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong on demand (moneris.md G.9). */
class FaultsTest {
    @TempDir
    Path data;

    Sandbox sandbox;
    GatewayClient client;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(Prepared.in(data), null);
        client = new GatewayClient(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private HttpResponse<String> buy(String orderId) throws Exception {
        return client.post(request(purchase(orderId, "45.00")));
    }

    @Test
    void aLateAnswerLeavesACharge() {
        sandbox.faults().add(Fault.of(Fault.Kind.DELAY).after(Duration.ofHours(1)));

        assertThatThrownBy(() -> client.post(
                        request(purchase("late", "45.00")).getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(2)))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(sandbox.transactions())
                .extracting(GatewayTransaction::orderId)
                .containsExactly("late");
    }

    @Test
    void aShortDelayStillBringsTheAnswer() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.DELAY).after(Duration.ofMillis(1)));

        assertThat(GatewayClient.receipt(buy("soon"))).containsEntry("ResponseCode", "027");
    }

    @Test
    void aDroppedConnectionLeavesAChargeOrNone() {
        sandbox.faults().add(Fault.of(Fault.Kind.DROP));
        assertThatThrownBy(() -> buy("charged")).isInstanceOf(IOException.class);
        assertThat(sandbox.transactions()).hasSize(1);

        sandbox.faults().add(Fault.of(Fault.Kind.DROP).uncharged());
        assertThatThrownBy(() -> buy("uncharged")).isInstanceOf(IOException.class);
        assertThat(sandbox.transactions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"HTTP_500", "HTTP_500_EMPTY", "HTML", "TRUNCATED", "EMPTY"})
    void whatIsNoReceipt(Fault.Kind kind) throws Exception {
        sandbox.faults().add(Fault.of(kind));
        HttpResponse<String> charged = buy("charged");
        sandbox.faults().add(Fault.of(kind).uncharged());
        HttpResponse<String> uncharged = buy("uncharged");

        for (HttpResponse<String> response : List.of(charged, uncharged)) {
            assertThat(response.statusCode()).isEqualTo(kind.name().startsWith("HTTP_500") ? 500 : 200);
            assertThat(response.body()).doesNotContain("</receipt>");
            assertThat(response.body().isEmpty())
                    .isEqualTo(kind == Fault.Kind.EMPTY || kind == Fault.Kind.HTTP_500_EMPTY);
        }
        assertThat(sandbox.transactions())
                .extracting(GatewayTransaction::orderId)
                .containsExactly("charged");
        assertThat(GatewayClient.receipt(buy("healthy again"))).containsEntry("ResponseCode", "027");
    }

    @Test
    void theHostIsNotHeardInTime() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.TIMED_OUT));

        assertThat(GatewayClient.receipt(buy("unheard")))
                .containsEntry("TimedOut", "true")
                .containsEntry("ResponseCode", "null")
                .containsEntry("Message", "Transaction Not Completed Timed Out");
        assertThat(client.check(purchase("unheard", "45.00"))).containsEntry("ResponseCode", "027");
    }

    @Test
    void theHostIsNotHeardAndNothingWasCharged() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.TIMED_OUT).uncharged());

        assertThat(GatewayClient.receipt(buy("unheard"))).containsEntry("TimedOut", "true");
        assertThat(client.check(purchase("unheard", "45.00"))).containsEntry("status_message", "Not found");
    }

    @Test
    void aReceiptInsideAnError() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.HTTP_500_RECEIPT));
        HttpResponse<String> response = buy("inside");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("<ResponseCode>027</ResponseCode>");
        assertThat(sandbox.transactions()).hasSize(1);
    }

    @Test
    void aRedirectThatWouldSendTheRequestTwice() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.REDIRECT));
        HttpResponse<String> response = buy("elsewhere");

        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.headers().firstValue("Location")).contains(GatewayHandler.PATH);
        assertThat(sandbox.transactions()).hasSize(1);
    }

    @Test
    void aReceiptBehindADocumentType() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.DTD));

        assertThat(buy("entity").body())
                .contains("<!DOCTYPE response [<!ENTITY code \"027\">]>", "<ResponseCode>&code;</ResponseCode>");
    }

    @Test
    void anotherAmount() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.WRONG_AMOUNT));

        assertThat(GatewayClient.receipt(buy("amount"))).containsEntry("TransAmount", "45.01");
        assertThat(sandbox.orders()).singleElement().isEqualTo(new OrderBalance("store5", "amount", 1, 4500, 0));
    }

    @Test
    void theFirstIsToldThatItIsTheSecond() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.DUPLICATE));

        assertThat(GatewayClient.receipt(buy("twin")))
                .containsEntry("Message", Gateway.DUPLICATE)
                .containsEntry("Complete", "false");
        assertThat(client.check(purchase("twin", "45.00"))).containsEntry("status_message", "Found");
    }

    @Test
    void totalsOffByOne() throws Exception {
        buy("a");
        sandbox.faults().add(Fault.of(Fault.Kind.TOTALS_OFF_BY_ONE));
        buy("b");
        String totals = "<opentotals><ecr_number>66013455</ecr_number></opentotals>";

        assertThat(client.post(request(totals)).body())
                .as("the purchase before did not use the fault up")
                .contains("<Purchase><Count>0003</Count><Amount>+0000009001</Amount></Purchase>");
        assertThat(client.post(request(totals)).body())
                .contains("<Purchase><Count>0002</Count><Amount>+0000009000</Amount></Purchase>");
    }

    @Test
    void aClosingThatClosesNothing() throws Exception {
        buy("a");
        sandbox.faults().add(Fault.of(Fault.Kind.CLOSED_FALSE).times(2));
        String close = "<batchclose><ecr_number>66013455</ecr_number></batchclose>";

        assertThat(client.post(request("<opentotals><ecr_number>66013455</ecr_number></opentotals>"))
                        .body())
                .contains("<closed>false</closed>");
        assertThat(sandbox.faults().waiting())
                .singleElement()
                .extracting(Fault::times)
                .isEqualTo(2);
        for (String request : List.of(close, "<batchcloseall/>")) {
            assertThat(client.post(request(request)).body())
                    .contains("<ReceiptId>batchclose", "<closed>false</closed>", "+0000004500")
                    .doesNotContain("<closed>true</closed>");
        }
        assertThat(sandbox.batches())
                .singleElement()
                .extracting(Batch::closedAt)
                .isNull();
        assertThat(client.post(request(close)).body()).contains("<closed>true</closed>", "+0000004500");
    }

    @Test
    void aTerminalThatIsLeftOut() throws Exception {
        buy("a");
        sandbox.faults().add(Fault.of(Fault.Kind.TERMINAL_MISSING).times(2));

        assertThat(client.post(request("<batchcloseall/>")).body())
                .contains("<term_id>66002163</term_id><closed>true</closed>")
                .doesNotContain("66013455");
        assertThat(client.post(request("<batchclose><ecr_number>66013455</ecr_number></batchclose>"))
                        .body())
                .contains("<BankTotals></BankTotals>");
        assertThat(client.post(request("<opentotals><ecr_number>66013455</ecr_number></opentotals>"))
                        .body())
                .as("it is open still")
                .contains("+0000004500");
    }

    @Test
    void aClosingWhoseReplyIsLostHasClosed() {
        sandbox.faults().add(Fault.of(Fault.Kind.DROP).on("batchclose"));

        assertThatThrownBy(() -> client.send("<batchclose><ecr_number>66013455</ecr_number></batchclose>"))
                .isInstanceOf(IOException.class);
        assertThat(sandbox.batches()).singleElement().satisfies(b -> assertThat(b.closedAt())
                .isNotNull());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"TOTALS_OFF_BY_ONE", "CLOSED_FALSE", "TERMINAL_MISSING"})
    void whatConcernsTotalsChargesNobody(Fault.Kind kind) {
        assertThatThrownBy(() -> Fault.of(kind).uncharged()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFaultStrikesThePrefixOfItsOrders() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.EMPTY).forOrders("REG-1-").times(2));

        assertThat(buy("REG-2-A").body()).isNotEmpty();
        assertThat(buy("REG-1-A").body()).isEmpty();
        assertThat(buy("REG-1-B").body()).isEmpty();
        assertThat(buy("REG-1-C").body()).isNotEmpty();
    }

    @Test
    void anotherOrdersReceipt() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.WRONG_RECEIPT_ID));

        assertThat(GatewayClient.receipt(buy("mine")).get("ReceiptId"))
                .isNotEqualTo("mine")
                .isNotEqualTo("null");
    }

    @Test
    void aFaultStrikesItsOrderItsKindOfRequestAndItsNumberOfTimes() throws Exception {
        sandbox.faults()
                .add(Fault.of(Fault.Kind.EMPTY).forOrder("b").on("status_check").times(2));

        assertThat(buy("a").body()).isNotEmpty();
        assertThat(buy("b").body()).isNotEmpty();
        assertThat(client.post(GatewayClient.statusCheck(purchase("a", "45.00")))
                        .body())
                .isNotEmpty();
        assertThat(client.post(GatewayClient.statusCheck(purchase("b", "45.00")))
                        .body())
                .isEmpty();
        assertThat(client.post(GatewayClient.statusCheck(purchase("b", "45.00")))
                        .body())
                .isEmpty();
        assertThat(client.post(GatewayClient.statusCheck(purchase("b", "45.00")))
                        .body())
                .isNotEmpty();
        assertThat(sandbox.faults().waiting()).isEmpty();
    }

    @Test
    void theSameOverHttp() throws Exception {
        assertThat(simulator(
                                "POST",
                                "faults",
                                "{\"kind\":\"http_500\",\"charged\":false,\"order_id\":\"x\",\"times\":2}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(simulator("POST", "faults", "kind=delay&delay_ms=5&on=refund&order_prefix=R-")
                        .statusCode())
                .isEqualTo(201);
        assertThat(sandbox.faults().waiting())
                .containsExactly(
                        Fault.of(Fault.Kind.HTTP_500).uncharged().forOrder("x").times(2),
                        Fault.of(Fault.Kind.DELAY).on("refund").forOrders("R-").after(Duration.ofMillis(5)));
        assertThat(simulator("GET", "faults", "").body()).contains("\"kind\":\"http_500\"", "\"order_id\":\"x\"");

        for (String wrong : new String[] {
            "{",
            "{}",
            "kind=none",
            "kind=drop&time=1",
            "kind=drop&times=0",
            "[]",
            "kind=drop&charged=no",
            "kind=closed_false&charged=false"
        }) {
            assertThat(simulator("POST", "faults", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(simulator("DELETE", "faults", "").statusCode()).isEqualTo(204);
        assertThat(sandbox.faults().waiting()).isEmpty();
    }

    @Test
    void aPageTellsPeopleWhatCanGoWrong() throws Exception {
        assertThat(simulator("GET", "", "").body()).contains("delay, drop, http_500", "wrong_receipt_id");
    }

    @Test
    void testsCanCountChargesAndRequests() throws Exception {
        buy("counted");
        buy("counted");
        client.check(purchase("counted", "45.00"));

        assertThat(simulator("GET", "transactions?order_id=counted", "").body())
                .containsOnlyOnce("\"order_id\":\"counted\"")
                .contains("\"amount\":\"45.00\"", "\"approved\":true", "\"masked_pan\":\"4242***4242\"");
        assertThat(simulator("GET", "transactions?order_id=other", "").body()).isEqualTo("[]");
        assertThat(simulator("GET", "requests", "").body())
                .isEqualTo("[{\"order_id\":\"counted\",\"requests\":3,\"status_checks\":1}]");
    }

    private HttpResponse<String> simulator(String method, String what, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(sandbox.hostedUrl().resolve("/simulator/" + what))
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
