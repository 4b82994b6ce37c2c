package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.sandbox.GatewayClient.correction;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;
import static org.guichetloisirs.sandbox.GatewayClient.refund;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The transactions beside purchase, refund and correction (moneris.md B.1, B.2). */
class TransactionsTest {
    private static final String CARD = "<pan>4502285070000007</pan><expdate>9912</expdate><crypt_type>7</crypt_type>";

    @TempDir
    Path data;

    Sandbox sandbox;
    GatewayClient client;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(Prepared.in(data).withClosing(null), null);
        client = new GatewayClient(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static String onCard(String type, String orderId, String amount) {
        return "<" + type + "><order_id>" + orderId + "</order_id>"
                + (amount.isEmpty() ? "" : "<amount>" + amount + "</amount>") + CARD + "</" + type + ">";
    }

    private static String completion(String orderId, String amount, String transId) {
        return "<completion><order_id>" + orderId + "</order_id><comp_amount>" + amount + "</comp_amount><txn_number>"
                + transId + "</txn_number><crypt_type>7</crypt_type></completion>";
    }

    private String totals() throws Exception {
        return client.post(GatewayClient.request("<opentotals><ecr_number>66013455</ecr_number></opentotals>"))
                .body();
    }

    private String preauth(String orderId) throws Exception {
        Map<String, String> receipt = client.send(onCard("preauth", orderId, "45.00"));
        assertThat(receipt).containsEntry("ResponseCode", "027").containsEntry("TransType", "01");
        return receipt.get("TransID");
    }

    @Test
    void aPreauthorizationChargesNothingUntilItIsCompleted() throws Exception {
        String preauth = preauth("p");

        assertThat(sandbox.orders())
                .singleElement()
                .extracting(OrderBalance::netCents)
                .isEqualTo(0L);
        assertThat(totals()).doesNotContain("<Card>");
        assertThat(client.send(refund("p", "1.00", preauth)))
                .as("there is no charge yet")
                .containsEntry("Complete", "false");

        Map<String, String> completed = client.send(completion("p", "40.00", preauth));

        assertThat(completed)
                .containsEntry("ResponseCode", "027")
                .containsEntry("TransType", "02")
                .containsEntry("TransAmount", "40.00")
                .containsEntry("ReceiptId", "p");
        assertThat(totals()).contains("<Purchase><Count>0001</Count><Amount>+0000004000</Amount></Purchase>");
        assertThat(client.send(refund("p", "40.00", completed.get("TransID")))).containsEntry("ResponseCode", "027");
        assertThat(sandbox.orders()).singleElement().isEqualTo(new OrderBalance("store5", "p", 1, 4000, 4000));
    }

    @Test
    void aPreauthorizationIsCompletedOnceAndNotBeyondItsAmount() throws Exception {
        String preauth = preauth("p");

        assertThat(client.send(completion("p", "45.01", preauth)).get("ResponseCode"))
                .isEqualTo("106");
        assertThat(client.send(completion("p", "45.00", preauth))).containsEntry("ResponseCode", "027");
        assertThat(client.send(completion("p", "1.00", preauth))).containsEntry("Complete", "false");
        assertThat(client.send(completion("q", "1.00", preauth))).containsEntry("Complete", "false");
    }

    @Test
    void aCompletionOfNothingReleasesIt() throws Exception {
        String preauth = preauth("p");

        assertThat(client.send(completion("p", "0.00", preauth))).containsEntry("ResponseCode", "027");
        assertThat(totals()).doesNotContain("<Card>");
        assertThat(client.send(completion("p", "45.00", preauth))).containsEntry("Complete", "false");
    }

    @Test
    void aCompletionIsCorrectedLikeASale() throws Exception {
        String completed = client.send(completion("p", "45.00", preauth("p"))).get("TransID");

        assertThat(client.send(correction("p", completed))).containsEntry("ResponseCode", "027");
        assertThat(sandbox.orders())
                .singleElement()
                .extracting(OrderBalance::netCents)
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource({"purchase, preauth", "preauth, purchase", "purchase, ind_refund", "ind_refund, preauth"})
    void anOrderIdIsSpentWhateverItBought(String first, String second) throws Exception {
        sandbox.stores().set("store5", StoreSwitch.INDEPENDENT_REFUNDS, "true");
        assertThat(client.send(onCard(first, "same", "45.00"))).containsEntry("ResponseCode", "027");

        assertThat(client.send(onCard(second, "same", "45.00"))).containsEntry("Message", Gateway.DUPLICATE);
    }

    @Test
    void aRefundWithoutASaleMustBeEnabled() throws Exception {
        assertThat(client.send(onCard("ind_refund", "r", "10.00")))
                .containsEntry("Complete", "false")
                .containsEntry("Message", "Request was not allowed at this time");
        assertThat(sandbox.transactions()).isEmpty();

        sandbox.stores().set("store5", StoreSwitch.INDEPENDENT_REFUNDS, "true");

        assertThat(client.send(onCard("ind_refund", "r", "10.00")))
                .containsEntry("ResponseCode", "027")
                .containsEntry("TransType", "04");
        assertThat(totals()).contains("<Refund><Count>0001</Count><Amount>+0000001000</Amount></Refund>");
        assertThat(sandbox.orders())
                .singleElement()
                .extracting(OrderBalance::netCents)
                .isEqualTo(-1000L);
    }

    @Test
    void aVerificationChargesNothingAndSpendsNoOrderId() throws Exception {
        Map<String, String> receipt = client.send(onCard("card_verification", "v", ""));

        assertThat(receipt)
                .containsEntry("TransType", "06")
                .containsEntry("TransAmount", "0.00")
                .containsEntry("ResponseCode", "025")
                .containsEntry("ISO", "00");
        assertThat(client.send(purchase("v", "45.00"))).containsEntry("ResponseCode", "027");
        assertThat(client.send(onCard("card_verification", "w", "").replace("4502285070000007", "4485621544903528")))
                .containsEntry("ResponseCode", "481");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preauth", "completion", "ind_refund", "purchase", "refund", "purchasecorrection"})
    void aStatusCheckCreatesNothing(String type) throws Exception {
        sandbox.stores().set("store5", StoreSwitch.INDEPENDENT_REFUNDS, "true");
        String request = "<" + type + "><order_id>o</order_id><amount>1.00</amount><comp_amount>1.00</comp_amount>"
                + "<txn_number>1-0_11</txn_number>" + CARD + "</" + type + ">";

        assertThat(client.check(request)).containsEntry("status_message", "Not found");
        assertThat(sandbox.transactions()).isEmpty();
    }

    @Test
    void whatTheProtocolDoesNotKnowIsRefused() throws Exception {
        assertThat(client.send("<forcepost><order_id>f</order_id></forcepost>"))
                .containsEntry("Complete", "false")
                .containsEntry("Message", "Request was not allowed at this time");
    }

    @Test
    void referencesStayUniqueWhenAShiftIsFull() {
        assertThat(IntStream.range(0, 5000).mapToObj(i -> Recorder.reference("66013455", 7, i)))
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("66013455\\d{3}007\\d{3}0"))
                .contains("660134550010070010", "660134550010079990", "660134550020070010");
    }
}
