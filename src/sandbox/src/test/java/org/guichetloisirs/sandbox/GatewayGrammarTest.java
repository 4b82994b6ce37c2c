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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
        sandbox = Sandbox.start(Prepared.in(data).withClock(CLOCK), null);
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

    static Stream<Named<byte[]>> bytes() {
        byte[] request = request(purchase("bytes", "1.00")).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(request, request.length / 2);
        byte[] nul = request.clone();
        nul[request.length / 2] = 0;
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        String deep = "<a>".repeat(40_000) + "</a>".repeat(40_000);
        return Stream.of(
                Named.of(
                        "ISO-8859-1 without saying so",
                        request(purchase("latin-É", "1.00")).getBytes(StandardCharsets.ISO_8859_1)),
                Named.of("an unfinished character", new byte[] {'<', 'a', '>', (byte) 0xC3}),
                Named.of("an overlong character", new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0xAF}),
                Named.of("half a pair", new byte[] {'<', 'a', '>', (byte) 0xED, (byte) 0xA0, (byte) 0x80}),
                Named.of("every byte", every),
                Named.of("cut in half", cut),
                Named.of("a zero", nul),
                Named.of(
                        "an unknown encoding",
                        "<?xml version=\"1.0\" encoding=\"x-none\"?><request/>".getBytes(StandardCharsets.UTF_8)),
                Named.of("forty thousand levels", deep.getBytes(StandardCharsets.UTF_8)),
                Named.of("too long", "x".repeat(300_000).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void noBytesBringItDown(byte[] body) throws Exception {
        assertThat(GatewayClient.receipt(client.post(body, Duration.ofSeconds(30)))
                        .get("Message"))
                .startsWith("XML Parse Error in Request: ");
        assertThat(client.send(purchase("after-" + body.length, "1.00"))).containsEntry("Complete", "true");
    }

    @Test
    void aDeclaredEncodingIsRead() throws Exception {
        String body = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
                + request(purchase("declared", "45.00").replace("<crypt_type>", "<note>é</note><crypt_type>"))
                        .substring("<?xml version=\"1.0\"?>".length());

        assertThat(GatewayClient.receipt(
                        client.post(body.getBytes(StandardCharsets.ISO_8859_1), Duration.ofSeconds(30))))
                .containsEntry("ReceiptId", "declared");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            purchase, pan, '', Invalid pan parameter
            purchase, pan, 123456789012345678901, Invalid pan parameter
            purchase, cust_id, é, Invalid cust_id parameter
            purchase, dynamic_descriptor, 123456789012345678901, Invalid dynamic_descriptor parameter
            purchase, avs_info/avs_street_name, 'Rue de la Cathedrale', Invalid avs_info parameter
            purchase, avs_info/avs_zipcode, J2B1A1J2B1, Invalid avs_zipcode parameter
            purchase, cvd_info/cvd_indicator, 3, Invalid cvd_indicator parameter
            purchase, cvd_info/cvd_indicator, 1, Invalid cvd_value parameter
            purchase, cof_info/payment_indicator, X, Invalid payment_indicator parameter
            purchase, cof_info/payment_information, 1, Invalid payment_information parameter
            purchase, cof_info/issuer_id, 1234567890123456, Invalid issuer_id parameter
            preauth, amount, 0.00, Invalid amount parameter
            completion, comp_amount, 1, Invalid comp_amount parameter
            completion, txn_number, '', Invalid txn_number parameter
            refund, amount, 0.00, Invalid amount parameter
            refund, txn_number, '', Invalid txn_number parameter
            purchasecorrection, crypt_type, 0, Invalid crypt_type parameter
            res_purchase_cc, data_key, '', Invalid data_key parameter
            res_temp_add, duration, '', Invalid duration parameter
            res_temp_add, expdate, 9913, Invalid expdate parameter
            res_add_cc, note, 1234567890123456789012345678901, Invalid note parameter
            opentotals, ecr_number, 123, Invalid ecr_number parameter
            """)
    void everyFieldHasItsLimit(String type, String field, String value, String message) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "order_id",
                "limits",
                "amount",
                "1.00",
                "comp_amount",
                "1.00",
                "pan",
                "4242424242424242",
                "expdate",
                "9912",
                "crypt_type",
                "7",
                "txn_number",
                "1-0_11",
                "data_key",
                "ot-x",
                "duration",
                "900",
                "ecr_number",
                "66013455"));
        fields.put(field, value);
        StringBuilder xml = new StringBuilder("<" + type + ">");
        fields.forEach((name, text) -> {
            String[] path = name.split("/");
            String leaf = path[path.length - 1];
            String element = "<" + leaf + ">" + text + "</" + leaf + ">";
            xml.append(path.length == 1 ? element : "<" + path[0] + ">" + element + "</" + path[0] + ">");
        });

        assertThat(client.send(xml + "</" + type + ">"))
                .containsEntry("Message", message)
                .containsEntry("Complete", "false");
        assertThat(sandbox.transactions()).noneMatch(t -> t.orderId().equals("limits"));
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

    @Test
    void anExpiredCardIsDeclined() throws Exception {
        String transaction = purchase("expired", "45.00").replace("9912", "2610");

        assertThat(client.send(transaction)).containsEntry("ResponseCode", "482");
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
