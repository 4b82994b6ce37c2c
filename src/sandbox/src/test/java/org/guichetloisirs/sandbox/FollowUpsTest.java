package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.sandbox.GatewayClient.correction;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;
import static org.guichetloisirs.sandbox.GatewayClient.refund;
import static org.guichetloisirs.sandbox.GatewayClient.request;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections, refunds, totals and closing (moneris.md B.2, B.3). */
class FollowUpsTest {
    private static final String ANY_AMOUNT_VISA = "4502285070000007";
    private static final String CLOSE = "<batchclose><ecr_number>66013455</ecr_number></batchclose>";
    private static final String TOTALS = "<opentotals><ecr_number>66013455</ecr_number></opentotals>";

    @TempDir
    Path data;

    Sandbox sandbox;
    GatewayClient client;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.in(data), null);
        client = new GatewayClient(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String sale(String orderId, String amount, String pan) throws Exception {
        Map<String, String> receipt = client.send(purchase(orderId, amount, pan));
        assertThat(receipt).containsEntry("ResponseCode", "027");
        return receipt.get("TransID");
    }

    @Test
    void aCorrectionTakesTheWholeAmountAndOnlyOnce() throws Exception {
        String sale = sale("a", "45.00", ANY_AMOUNT_VISA);

        assertThat(client.send(correction("a", sale)))
                .containsEntry("ReceiptId", "a")
                .containsEntry("TransType", "11")
                .containsEntry("ResponseCode", "027")
                .containsEntry("TransAmount", "45.00");
        assertThat(client.send(correction("a", sale)).get("ResponseCode")).isNotEqualTo("027");
        assertThat(client.send(refund("a", "45.00", sale)).get("ResponseCode")).isNotEqualTo("027");
    }

    @Test
    void refundsStopAtTheAmountOfTheSale() throws Exception {
        String sale = sale("a", "45.00", ANY_AMOUNT_VISA);

        assertThat(client.send(refund("a", "20.00", sale)))
                .containsEntry("TransType", "04")
                .containsEntry("ResponseCode", "027")
                .containsEntry("TransAmount", "20.00");
        assertThat(client.send(correction("a", sale)).get("ResponseCode"))
                .as("no correction after a refund")
                .isNotEqualTo("027");
        assertThat(client.send(refund("a", "25.01", sale)).get("ResponseCode")).isNotEqualTo("027");
        assertThat(client.send(refund("a", "25.00", sale))).containsEntry("ResponseCode", "027");
        assertThat(client.send(refund("a", "0.01", sale)).get("ResponseCode")).isNotEqualTo("027");
    }

    @Test
    void afterTheClosingASaleIsRefundedNotCorrected() throws Exception {
        String sale = sale("a", "45.00", ANY_AMOUNT_VISA);
        client.send(CLOSE);

        assertThat(client.send(correction("a", sale)))
                .containsEntry("Complete", "false")
                .containsEntry("ResponseCode", "null");
        assertThat(client.send(refund("a", "45.00", sale))).containsEntry("ResponseCode", "027");
    }

    @Test
    void whatMatchesNoSaleIsRefused() throws Exception {
        String sale = sale("a", "45.00", ANY_AMOUNT_VISA);

        for (String transaction :
                new String[] {refund("b", "45.00", sale), refund("a", "45.00", "1-0_11"), correction("b", sale)}) {
            assertThat(client.send(transaction))
                    .containsEntry("Complete", "false")
                    .containsEntry(
                            "Message",
                            "No Pre-auth corresponds to the store Id and order Id and transaction Id entered");
        }
    }

    @Test
    void aStatusCheckPrefersTheKindAskedFor() throws Exception {
        String sale = sale("a", "45.00", ANY_AMOUNT_VISA);
        assertThat(client.check(refund("a", "45.00", sale)))
                .as("the sale answers for a refund that never was")
                .containsEntry("status_message", "Found")
                .containsEntry("TransType", "00");

        client.send(refund("a", "45.00", sale));
        client.send(refund("a", "45.00", sale));

        assertThat(client.check(refund("a", "45.00", sale)))
                .containsEntry("TransType", "04")
                .containsEntry("ResponseCode", "027");
        assertThat(client.check(purchase("a", "45.00"))).containsEntry("TransType", "00");
    }

    @Test
    void theTotalsOfTheSpecificationsExample() throws Exception {
        sale("v1", "45.00", ANY_AMOUNT_VISA);
        client.send(correction("v2", sale("v2", "60.00", ANY_AMOUNT_VISA)));
        client.send(refund("m1", "10.00", sale("m1", "30.00", "5454545454545454")));
        client.send(purchase("declined", "1.05"));

        String expected = "<ECR><term_id>66013455</term_id><closed>%s</closed>"
                + "<Card><CardType>M</CardType><Purchase><Count>0001</Count><Amount>+0000003000</Amount></Purchase>"
                + "<Refund><Count>0001</Count><Amount>+0000001000</Amount></Refund>"
                + "<Correction><Count>0000</Count><Amount>+0000000000</Amount></Correction></Card>"
                + "<Card><CardType>V</CardType><Purchase><Count>0002</Count><Amount>+0000010500</Amount></Purchase>"
                + "<Refund><Count>0000</Count><Amount>+0000000000</Amount></Refund>"
                + "<Correction><Count>0001</Count><Amount>+0000006000</Amount></Correction></Card></ECR>";
        assertThat(client.post(request(TOTALS)).body())
                .contains("<ReceiptId>opentotals</ReceiptId>", expected.formatted("false"));
        assertThat(client.post(request(CLOSE)).body()).contains(expected.formatted("true"));
        assertThat(client.post(request(TOTALS)).body())
                .as("an empty batch names the terminal and no card")
                .contains("<BankTotals><ECR><term_id>66013455</term_id><closed>false</closed></ECR></BankTotals>");
    }

    @Test
    void everyTerminalOfTheStoreIsClosedAtOnce() throws Exception {
        sale("a", "45.00", ANY_AMOUNT_VISA);

        assertThat(client.post(request("<batchcloseall/>")).body())
                .contains("<term_id>66013455</term_id><closed>true</closed><Card>")
                .contains("<term_id>66002163</term_id><closed>true</closed></ECR>");
        assertThat(client.send("<opentotals><ecr_number>66011001</ecr_number></opentotals>"))
                .as("a terminal of another store")
                .containsEntry("Message", "Invalid ecr_number parameter");
    }
}
