package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.sandbox.GatewayClient.correction;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;
import static org.guichetloisirs.sandbox.GatewayClient.refund;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections and refunds of a sale (moneris.md B.2); totals and closing have their own test. */
class FollowUpsTest {
    private static final String ANY_AMOUNT_VISA = "4502285070000007";
    private static final String CLOSE = "<batchclose><ecr_number>66013455</ecr_number></batchclose>";

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T17:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path data;

    Sandbox sandbox;
    GatewayClient client;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(Prepared.in(data).withClock(NOON), null);
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
}
