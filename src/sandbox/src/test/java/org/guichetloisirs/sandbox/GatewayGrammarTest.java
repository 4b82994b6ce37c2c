package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;
import static org.guichetloisirs.sandbox.GatewayClient.request;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire: requests read leniently, replies written strictly (moneris.md A.2 to A.9). */
class GatewayGrammarTest {
    /** Still the evening of the 22nd in Toronto. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:03:04Z"), ZoneOffset.UTC);

    @TempDir
    static Path data;

    static Sandbox sandbox;
    static GatewayClient client;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.in(data).withClock(CLOCK), null);
        client = new GatewayClient(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void anApprovalHasTheShapeOfTheRealOne() throws Exception {
        HttpResponse<String> response = client.post(request(purchase("shape", "45.00")));

        assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(response.headers().firstValue("Connection")).contains("close");
        assertThat(response.body()).startsWith("<?xml version=\"1.0\" standalone=\"yes\"?><response><receipt>");
        Map<String, String> receipt = GatewayClient.receipt(response);
        assertThat(receipt)
                .containsEntry("ReceiptId", "shape")
                .containsEntry("ResponseCode", "027")
                .containsEntry("ISO", "01")
                .containsEntry("TransTime", "21:03:04")
                .containsEntry("TransDate", "2026-11-22")
                .containsEntry("TransType", "00")
                .containsEntry("Complete", "true")
                .containsEntry("Message", "APPROVED           *                    =")
                .containsEntry("TransAmount", "45.00")
                .containsEntry("CardType", "V")
                .containsEntry("TimedOut", "false")
                .containsEntry("BankTotals", "null")
                .containsEntry("Ticket", "null")
                .containsEntry("AvsResultCode", "null")
                .containsEntry("CvdResultCode", "null")
                .doesNotContainKeys("status_code", "status_message", "DataKey", "ResolveData");
        assertThat(receipt.get("ReferenceNum")).matches("66013455\\d{10}");
        assertThat(receipt.get("AuthCode")).matches("[A-Z0-9]{1,8}");
    }

    @Test
    void aDeclineIsCompleteToo() throws Exception {
        assertThat(client.send(purchase("declined", "1.05")))
                .containsEntry("ReceiptId", "declined")
                .containsEntry("ResponseCode", "481")
                .containsEntry("ISO", "05")
                .containsEntry("AuthCode", "000000")
                .containsEntry("Complete", "true")
                .containsEntry("Message", "DECLINED           *                    =");
    }

    @Test
    void fieldsComeInAnyOrderAndUnknownOnesAreIgnored() throws Exception {
        String body = "\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<request>\n <purchase>"
                + "<crypt_type>7</crypt_type><expdate>9912</expdate>\n<novelty>x</novelty>"
                + "<pan>5454545454545454</pan><amount>30.00</amount><order_id>any-order</order_id></purchase>"
                + "<app_version>PHP</app_version><api_token>yesguy</api_token><store_id>store5</store_id></request>";

        assertThat(client.sendRaw(body.strip()))
                .containsEntry("ReceiptId", "any-order")
                .containsEntry("CardType", "M")
                .containsEntry("ResponseCode", "027");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<request>",
                "<request/>",
                "<response/>",
                "<!DOCTYPE request [<!ENTITY a \"b\">]><request><purchase/></request>",
                "<request><purchase/><refund/></request>",
            })
    void whatIsNoRequestIsRefusedWithAReceipt(String body) throws Exception {
        Map<String, String> receipt = client.sendRaw(body);

        assertThat(receipt).containsEntry("Complete", "false").containsEntry("ResponseCode", "null");
        assertThat(receipt.get("Message")).startsWith("XML Parse Error in Request: ");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedToo() throws Exception {
        byte[] body = request(purchase("latin-É", "1.00")).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(GatewayClient.receipt(client.post(body, Duration.ofSeconds(30)))
                        .get("Message"))
                .startsWith("XML Parse Error in Request: ");
    }

    @Test
    void aWrongTokenIsRefused() throws Exception {
        assertThat(client.sendRaw(request("store5", "hurgle", purchase("credentials", "1.00"))))
                .containsEntry("Message", "API token mismatch")
                .containsEntry("Complete", "false")
                .containsEntry("ReceiptId", "null");
        assertThat(sandbox.transactions()).noneMatch(t -> t.orderId().equals("credentials"));
    }

    @Test
    void theOtherStoresAnswerToo() throws Exception {
        assertThat(client.sendRaw(request("moneris", "hurgle", purchase("o", "12.00"))))
                .containsEntry("ResponseCode", "027");
        assertThat(client.sendRaw(request("store1", "yesguy", purchase("o", "12.00"))))
                .as("an order id is unique within its store")
                .containsEntry("ResponseCode", "027");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1.00, 7, 9912, Invalid order_id parameter",
        "a#b, 1.00, 7, 9912, Invalid order_id parameter",
        "012345678901234567890123456789012345678901234567890, 1.00, 7, 9912, Invalid order_id parameter",
        "f1, 1, 7, 9912, Invalid amount parameter",
        "f2, 0.00, 7, 9912, Invalid amount parameter",
        "f3, -1.00, 7, 9912, Invalid amount parameter",
        "f4, 12345678.00, 7, 9912, Invalid amount parameter",
        "f5, '1,00', 7, 9912, Invalid amount parameter",
        "f6, 1.00, '', 9912, Invalid crypt_type parameter",
        "f7, 1.00, 7, 9913, Invalid expiry date",
        "f8, 1.00, 7, '', Invalid expiry date",
    })
    void aWrongFieldIsRefusedAndSpendsNoOrderId(
            String orderId, String amount, String crypt, String expdate, String message) throws Exception {
        String transaction = "<purchase><order_id>" + orderId + "</order_id><amount>" + amount
                + "</amount><pan>4242424242424242</pan><expdate>" + expdate + "</expdate><crypt_type>" + crypt
                + "</crypt_type></purchase>";

        assertThat(client.send(transaction))
                .containsEntry("Message", message)
                .containsEntry("Complete", "false")
                .containsEntry("ResponseCode", "null");
        assertThat(sandbox.transactions()).noneMatch(t -> t.orderId().equals(orderId));
    }

    @Test
    void aRealCardIsRefused() throws Exception {
        // A right check digit, but not one of the published test numbers.
        assertThat(client.send(purchase("real-card", "1.00", "4000000000000002")))
                .containsEntry("Message", "Invalid pan parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424242, 1.00, 027, 01",
        "4242424242424242, 1.08, 004, 08",
        "4242424242424242, 9.54, 482, 54",
        "4242424242424242, 1.50, 421, 12",
        "4242424242424242, 2.50, 027, 01",
        "4242424242424242, 50.99, 027, 01",
        "4242424242424242, 51.00, 421, 41",
        "4242424242424242, 60.00, 421, 41",
        "4242424242424242, 60.01, 027, 01",
        "4242424242424242, 125.00, 482, 54",
        "5454545454545454, 2.05, 481, 05",
        "5454545454545454, 55.00, 027, 01",
        "4502285070000007, 55.00, 027, 01",
        "4485621544903528, 45.00, 481, 51",
        "373599005095005, 5.00, 438, 50",
        "373599005095005, 1.05, 027, 01",
    })
    void theCardAndTheAmountDecide(String pan, String amount, String code, String iso) throws Exception {
        assertThat(client.send(purchase("table-" + pan + "-" + amount, amount, pan)))
                .containsEntry("ResponseCode", code)
                .containsEntry("ISO", iso);
    }

    @Test
    void anExpiredCardIsDeclined() throws Exception {
        String transaction = purchase("expired", "45.00").replace("9912", "2610");

        assertThat(client.send(transaction)).containsEntry("ResponseCode", "482");
    }

    @ParameterizedTest
    @CsvSource({"10.30, 027, Y, 1P", "10.32, 027, Y, 1N", "10.35, 481, Y, 1N", "10.17, 027, N, 1M", "45.00, 027, Y, 1M"
    })
    void theChecksAreAnsweredWhenAskedFor(String amount, String code, String avs, String cvd) throws Exception {
        String checks = "<cvd_info><cvd_indicator>1</cvd_indicator><cvd_value>198</cvd_value></cvd_info>"
                + "<avs_info><avs_street_number>1</avs_street_number><avs_zipcode>J2B1A1</avs_zipcode></avs_info>";
        String transaction = purchase("checks-" + amount, amount).replace("</purchase>", checks + "</purchase>");

        assertThat(client.send(transaction))
                .containsEntry("ResponseCode", code)
                .containsEntry("AvsResultCode", avs)
                .containsEntry("CvdResultCode", cvd);
    }

    @Test
    void aUsedOrderIdIsADuplicateEvenAfterADecline() throws Exception {
        client.send(purchase("spent", "1.05"));

        assertThat(client.send(purchase("spent", "45.00")))
                .containsEntry("Message", Gateway.DUPLICATE)
                .containsEntry("ReceiptId", "null")
                .containsEntry("ResponseCode", "null")
                .containsEntry("Complete", "false");
    }

    @Test
    void aStatusCheckRepeatsTheReceiptAndCreatesNothing() throws Exception {
        Map<String, String> sale = client.send(purchase("checked", "45.00"));
        int transactions = sandbox.transactions().size();

        Map<String, String> check = client.check(purchase("checked", "45.00"));

        assertThat(check).containsAllEntriesOf(sale).containsEntry("status_message", "Found");
        assertThat(Integer.parseInt(check.get("status_code"))).isBetween(0, 49);
        assertThat(client.check(purchase("never-sent", "45.00")))
                .containsEntry("status_message", "Not found")
                .containsEntry("ReceiptId", "null")
                .containsEntry("Complete", "null");
        assertThat(sandbox.transactions()).hasSize(transactions);
        assertThat(client.send(purchase("never-sent", "45.00"))).containsEntry("ResponseCode", "027");
    }

    @Test
    void aStatusCheckOfADeclineFindsTheDecline() throws Exception {
        client.send(purchase("checked-decline", "1.05"));

        assertThat(client.check(purchase("checked-decline", "1.05")))
                .containsEntry("status_message", "Found")
                .containsEntry("status_code", "481")
                .containsEntry("ResponseCode", "481");
    }

    @Test
    void theListedTransactionsHoldNoCardNumber() throws Exception {
        client.send(purchase("masked", "45.00"));

        assertThat(sandbox.transactions())
                .filteredOn(t -> t.orderId().equals("masked"))
                .singleElement()
                .satisfies(t -> assertThat(t.maskedPan()).isEqualTo("4242***4242"));
        assertThat(data.resolve("transactions.jsonl"))
                .content()
                .contains("masked")
                .doesNotContain("4242424242424242");
    }
}
