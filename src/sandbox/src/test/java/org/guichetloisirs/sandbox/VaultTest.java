package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;
import static org.guichetloisirs.sandbox.GatewayClient.tokenPurchase;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens: their answers, their life, and that they outlive the process (moneris.md B.2, C.1). */
class VaultTest {
    private static final String CARD = "<pan>5454545454545454</pan><expdate>9912</expdate><crypt_type>7</crypt_type>";

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

    private void restart() throws Exception {
        stop();
        start();
    }

    private String temporary(int seconds) throws Exception {
        Map<String, String> receipt =
                client.send("<res_temp_add>" + CARD + "<duration>" + seconds + "</duration></res_temp_add>");
        assertThat(receipt).containsEntry("ResponseCode", "001").containsEntry("ResSuccess", "true");
        return receipt.get("DataKey");
    }

    private static String onToken(String type, String token) {
        return "<" + type + "><data_key>" + token + "</data_key></" + type + ">";
    }

    @Test
    void aTemporaryTokenIsToldWithItsMask() throws Exception {
        String body = client.post(
                        GatewayClient.request("<res_temp_add>" + CARD + "<duration>900</duration></res_temp_add>"))
                .body();

        assertThat(body)
                .contains("<Message>Successfully registered CC details.</Message>")
                .contains("<ResolveData><anc1></anc1><masked_pan>5454***5454</masked_pan><expdate>9912</expdate>"
                        + "</ResolveData>");
    }

    @ParameterizedTest
    @CsvSource({"60, 59, true", "60, 60, false", "900, 899, true", "900, 900, false", "999, 900, false"})
    void itLivesAsLongAsAskedAndFifteenMinutesAtMost(int asked, int after, boolean alive) throws Exception {
        String token = temporary(asked);

        sandbox.clock().advance(Duration.ofSeconds(after));

        assertThat(client.send(tokenPurchase("t", "45.00", token)).get("ResSuccess"))
                .isEqualTo(Boolean.toString(alive));
    }

    @Test
    void aTokenOutlivesTheProcessButNotItsTime() throws Exception {
        String token = temporary(900);
        restart();

        assertThat(client.send(tokenPurchase("a", "45.00", token)))
                .containsEntry("ResponseCode", "027")
                .containsEntry("CardType", "M");

        sandbox.clock().advance(Duration.ofMinutes(15));
        restart();
        assertThat(client.send(tokenPurchase("b", "45.00", token))).containsEntry("ResponseCode", "983");
    }

    @Test
    void aTokenMayBeChargedTwiceUnderTwoOrderIds() throws Exception {
        String token = temporary(900);

        assertThat(client.send(tokenPurchase("a", "45.00", token))).containsEntry("ResponseCode", "027");
        assertThat(client.send(tokenPurchase("b", "45.00", token))).containsEntry("ResponseCode", "027");
    }

    @Test
    void aDuplicateOrderIdThroughATokenTellsOfTheTokenOnly() throws Exception {
        String token = temporary(900);
        client.send(tokenPurchase("a", "45.00", token));

        assertThat(client.send(tokenPurchase("a", "45.00", token)))
                .containsEntry("Message", Gateway.DUPLICATE)
                .containsEntry("Complete", "false")
                .containsEntry("ReceiptId", "null")
                .containsEntry("ResponseCode", "null")
                .containsEntry("ResSuccess", "true")
                .containsEntry("DataKey", token);
    }

    @Test
    void aPermanentTokenLivesUntilItIsDeleted() throws Exception {
        Map<String, String> added = client.send("<res_add_cc>" + CARD
                + "<cust_id>F-1</cust_id><note>essai</note><avs_info><avs_zipcode>J2B1A1</avs_zipcode></avs_info>"
                + "</res_add_cc>");
        String token = added.get("DataKey");
        assertThat(token).matches("[A-Za-z0-9]{25}");
        sandbox.clock().advance(Duration.ofDays(400));
        restart();

        assertThat(client.post(GatewayClient.request(onToken("res_lookup_masked", token)))
                        .body())
                .contains("<Message>Successfully located CC details.</Message>")
                .contains("<ResolveData><cust_id>F-1</cust_id><phone></phone><email></email><note>essai</note>"
                        + "<expdate>9912</expdate><masked_pan>5454***5454</masked_pan><crypt_type>7</crypt_type>"
                        + "<avs_street_number></avs_street_number><avs_street_name></avs_street_name>"
                        + "<avs_zipcode>J2B1A1</avs_zipcode></ResolveData>");
        assertThat(client.send(tokenPurchase("a", "45.00", token))).containsEntry("ResponseCode", "027");
        assertThat(client.send(onToken("res_delete", token)))
                .containsEntry("ResponseCode", "001")
                .containsEntry("Message", "Successfully deleted CC details.");
        restart();
        for (String request : new String[] {onToken("res_lookup_masked", token), onToken("res_delete", token)}) {
            assertThat(client.send(request))
                    .containsEntry("ResponseCode", "983")
                    .containsEntry("ResSuccess", "false");
        }
    }

    @Test
    void aTemporaryTokenOrASaleBecomesAPermanentOne() throws Exception {
        String temporary = temporary(900);
        String kept = client.send("<res_add_token><data_key>" + temporary
                        + "</data_key><crypt_type>7</crypt_type></res_add_token>")
                .get("DataKey");
        String sale = client.send(purchase("s", "45.00", "5454545454545454")).get("TransID");
        String ofSale = client.send("<res_tokenize_cc><order_id>s</order_id><txn_number>" + sale
                        + "</txn_number></res_tokenize_cc>")
                .get("DataKey");
        sandbox.clock().advance(Duration.ofHours(1));

        assertThat(client.send(tokenPurchase("a", "45.00", kept))).containsEntry("ResponseCode", "027");
        assertThat(client.send(tokenPurchase("b", "45.00", ofSale)
                        .replace("<crypt_type>", "<expdate>9912</expdate><crypt_type>")))
                .containsEntry("ResponseCode", "027");
        assertThat(client.send(
                        "<res_add_token><data_key>" + kept + "</data_key><crypt_type>7</crypt_type></res_add_token>"))
                .as("it is permanent already")
                .containsEntry("ResponseCode", "983");
    }

    @Test
    void preauthorizationsAndRefundsGoByTokenToo() throws Exception {
        sandbox.stores().set("store5", StoreSwitch.INDEPENDENT_REFUNDS, "true");
        String token = temporary(900);

        for (String type : new String[] {"res_preauth_cc", "res_ind_refund_cc"}) {
            assertThat(client.send(tokenPurchase(type, "45.00", token).replace("res_purchase_cc", type)))
                    .as(type)
                    .containsEntry("ResponseCode", "027")
                    .containsEntry("DataKey", token);
        }
    }

    @Test
    void theOrderThatTheLibraryNeeds() throws Exception {
        String body = client.post(GatewayClient.request(tokenPurchase("order", "45.00", temporary(900))))
                .body();

        assertThat(body)
                .containsSubsequence(
                        "<receipt><DataKey>ot-",
                        "<ReceiptId>order</ReceiptId>",
                        "<ResSuccess>true</ResSuccess><PaymentType>cc</PaymentType><IsVisaDebit>false</IsVisaDebit>"
                                + "<ResolveData>",
                        "</ResolveData>");
    }
}
