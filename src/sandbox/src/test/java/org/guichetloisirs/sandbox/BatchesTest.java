package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guichetloisirs.sandbox.GatewayClient.correction;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;
import static org.guichetloisirs.sandbox.GatewayClient.refund;
import static org.guichetloisirs.sandbox.GatewayClient.request;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals, closing by request and by night, several terminals, and the clock (moneris.md B.3, G.5). */
class BatchesTest {
    private static final String VISA = "4502285070000007";
    private static final String MASTERCARD = "5454545454545454";
    private static final String FIRST = "66013455";
    private static final String SECOND = "66002163";

    @TempDir
    Path data;

    Sandbox sandbox;
    GatewayClient client;

    @AfterEach
    void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    /** At ten in the morning of Toronto. */
    private void start(LocalTime closing) throws Exception {
        startAt("2026-11-24T15:00:00Z", closing);
    }

    private void startAt(String moment, LocalTime closing) throws Exception {
        stop();
        Clock stopped = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        sandbox = Sandbox.start(Prepared.in(data).withClock(stopped).withClosing(closing), null);
        client = new GatewayClient(sandbox);
    }

    private String sale(String orderId, String amount, String pan) throws Exception {
        Map<String, String> receipt = client.send(purchase(orderId, amount, pan));
        assertThat(receipt).containsEntry("ResponseCode", "027");
        return receipt.get("TransID");
    }

    private String totals(String terminal) throws Exception {
        return client.post(request("<opentotals><ecr_number>" + terminal + "</ecr_number></opentotals>"))
                .body();
    }

    private String close(String terminal) throws Exception {
        return client.post(request("<batchclose><ecr_number>" + terminal + "</ecr_number></batchclose>"))
                .body();
    }

    /** The specification's worked example. */
    private void example() throws Exception {
        sale("v1", "45.00", VISA);
        client.send(correction("v2", sale("v2", "60.00", VISA)));
        client.send(refund("m1", "10.00", sale("m1", "30.00", MASTERCARD)));
    }

    @Test
    void theWorkedExampleByteForByte() throws Exception {
        start(null);
        example();

        assertThat(totals(FIRST))
                .isEqualTo("<?xml version=\"1.0\" standalone=\"yes\"?><response><receipt>"
                        + "<ReceiptId>opentotals</ReceiptId><ReferenceNum>null</ReferenceNum>"
                        + "<ResponseCode>000</ResponseCode><ISO>null</ISO><AuthCode>null</AuthCode>"
                        + "<TransTime>null</TransTime><TransDate>null</TransDate><TransType>null</TransType>"
                        + "<Complete>true</Complete><Message>null</Message><TransAmount>null</TransAmount>"
                        + "<CardType>null</CardType><TransID>null</TransID><TimedOut>false</TimedOut>"
                        + "<BankTotals><ECR><term_id>66013455</term_id><closed>false</closed>"
                        + "<Card><CardType>M</CardType>"
                        + "<Purchase><Count>0001</Count><Amount>+0000003000</Amount></Purchase>"
                        + "<Refund><Count>0001</Count><Amount>+0000001000</Amount></Refund>"
                        + "<Correction><Count>0000</Count><Amount>+0000000000</Amount></Correction></Card>"
                        + "<Card><CardType>V</CardType>"
                        + "<Purchase><Count>0002</Count><Amount>+0000010500</Amount></Purchase>"
                        + "<Refund><Count>0000</Count><Amount>+0000000000</Amount></Refund>"
                        + "<Correction><Count>0001</Count><Amount>+0000006000</Amount></Correction></Card>"
                        + "</ECR></BankTotals><Ticket>null</Ticket></receipt></response>");
    }

    @Test
    void aVoidedSaleMayLeaveThePurchases() throws Exception {
        start(null);
        example();
        sandbox.stores().set("store5", StoreSwitch.VOIDED_IN_PURCHASES, "false");

        assertThat(totals(FIRST))
                .contains("<CardType>V</CardType><Purchase><Count>0001</Count><Amount>+0000004500</Amount></Purchase>"
                        + "<Refund><Count>0000</Count><Amount>+0000000000</Amount></Refund>"
                        + "<Correction><Count>0001</Count><Amount>+0000006000</Amount></Correction>");
    }

    @Test
    void anEmptyBatchNamesItsTerminal() throws Exception {
        start(null);

        assertThat(totals(SECOND))
                .contains("<BankTotals><ECR><term_id>66002163</term_id><closed>false</closed></ECR></BankTotals>");
        assertThat(close(SECOND)).contains("<term_id>66002163</term_id><closed>true</closed></ECR>");
    }

    @Test
    void everyTerminalHasItsOwnBatch() throws Exception {
        start(null);
        String first = sale("a", "45.00", VISA);
        sandbox.stores().set("store5", StoreSwitch.TERMINAL, SECOND);
        sale("b", "30.00", MASTERCARD);

        assertThat(totals(FIRST)).contains("+0000004500").doesNotContain("+0000003000");
        assertThat(totals(SECOND)).contains("+0000003000").doesNotContain("+0000004500");
        assertThat(close(SECOND)).contains("<term_id>66002163</term_id><closed>true</closed>");
        assertThat(client.send(correction("a", first)))
                .as("the other terminal's batch is open still; what follows a sale stays on its terminal")
                .containsEntry("ResponseCode", "027")
                .satisfies(receipt -> assertThat(receipt.get("ReferenceNum")).startsWith(FIRST));
        assertThat(client.post(request("<batchcloseall/>")).body())
                .containsSubsequence(FIRST, "<closed>true</closed>", SECOND, "<closed>true</closed>", "66002173");
        assertThat(sandbox.batches())
                .extracting(Batch::terminal, Batch::number, batch -> batch.closedAt() != null)
                .containsExactly(
                        tuple(FIRST, 1, true),
                        tuple(SECOND, 1, true),
                        tuple(SECOND, 2, true),
                        tuple("66002173", 1, true));
    }

    @ParameterizedTest
    @CsvSource({"66011001", "12345678", "6601345", "''"})
    void aTerminalOfAnotherStoreIsRefused(String terminal) throws Exception {
        start(null);

        assertThat(client.send("<batchclose><ecr_number>" + terminal + "</ecr_number></batchclose>"))
                .containsEntry("Message", "Invalid ecr_number parameter")
                .containsEntry("Complete", "false");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # sale (UTC),          looked at (UTC),      closes, closed at (UTC)
            2026-11-24T15:00:00Z, 2026-11-25T03:29:59Z, 22:30, ''
            2026-11-24T15:00:00Z, 2026-11-25T03:30:00Z, 22:30, 2026-11-25T03:30:00Z
            2026-11-25T03:30:00Z, 2026-11-26T03:00:00Z, 22:30, ''
            2026-11-24T15:00:00Z, 2026-12-24T15:00:00Z, 22:30, 2026-11-25T03:30:00Z
            2026-07-01T15:00:00Z, 2026-07-02T02:30:00Z, 22:30, 2026-07-02T02:30:00Z
            2026-10-31T15:00:00Z, 2026-11-01T06:30:00Z, 02:00, ''
            2026-10-31T15:00:00Z, 2026-11-01T07:00:00Z, 02:00, 2026-11-01T07:00:00Z
            2026-11-24T15:00:00Z, 2026-11-25T05:00:00Z, 00:00, 2026-11-25T05:00:00Z
            """)
    void aBatchClosesAtItsTimeInToronto(Instant sale, Instant looked, LocalTime closing, String closedAt)
            throws Exception {
        startAt(sale.toString(), closing);
        sale("a", "45.00", VISA);

        sandbox.clock().advanceTo(looked);

        assertThat(totals(FIRST).contains("<Card>")).isEqualTo(closedAt.isEmpty());
        assertThat(sandbox.batches()).singleElement().satisfies(batch -> {
            assertThat(batch.closedAt()).isEqualTo(closedAt.isEmpty() ? null : Instant.parse(closedAt));
            assertThat(batch.closedByItself()).isEqualTo(!closedAt.isEmpty());
            assertThat(batch.cards().get("V").purchaseCents()).isEqualTo(4500);
        });
    }

    @Test
    void thirtyNights() throws Exception {
        start(LocalTime.of(22, 30));
        for (int day = 1; day <= 30; day++) {
            sale("day-" + day, day + 10 + ".00", VISA);
            sandbox.clock().advance(Duration.ofDays(1));
        }

        assertThat(sandbox.batches())
                .hasSize(30)
                .allSatisfy(batch -> assertThat(batch.closedByItself()).isTrue())
                .extracting(batch -> batch.cards().get("V").purchaseCents())
                .startsWith(1100L, 1200L)
                .endsWith(4000L);
        assertThat(sandbox.batches()).extracting(Batch::closedAt).doesNotHaveDuplicates();
        assertThat(client.check(purchase("day-1", "11.00", VISA)))
                .as("a status check works after the closing")
                .containsEntry("status_message", "Found");
        assertThat(client.send(purchase("day-1", "11.00", VISA)))
                .as("an order id outlives its batch")
                .containsEntry("Message", Gateway.DUPLICATE);
    }

    @Test
    void aNightThatPassedWhileTheProgramWasStoppedHasClosedToo() throws Exception {
        start(LocalTime.of(22, 30));
        String sale = sale("a", "45.00", VISA);
        startAt("2026-11-25T15:00:00Z", LocalTime.of(22, 30));

        assertThat(client.send(correction("a", sale))).containsEntry("Complete", "false");
        assertThat(client.send(refund("a", "45.00", sale)))
                .containsEntry("ResponseCode", "027")
                .satisfies(receipt -> assertThat(receipt.get("ReferenceNum")).isEqualTo(FIRST + "0010020010"));
        startAt("2026-11-25T15:00:00Z", LocalTime.of(22, 30));
        assertThat(sandbox.batches()).extracting(Batch::number).containsExactly(1, 2);
    }

    @Test
    void whoeverClosesByRequestSwitchesTheNightOff() throws Exception {
        start(LocalTime.of(22, 30));
        sandbox.stores().set("store5", StoreSwitch.CLOSE_AT, "off");
        sale("a", "45.00", VISA);
        sandbox.clock().advance(Duration.ofDays(3));

        assertThat(totals(FIRST)).contains("+0000004500");
        sandbox.stores().set("store5", StoreSwitch.CLOSE_AT, "21:00");
        assertThat(totals(FIRST))
                .as("the nights before it was switched on closed nothing")
                .contains("+0000004500");
        sandbox.clock().advance(Duration.ofHours(11));
        assertThat(totals(FIRST)).doesNotContain("+0000004500");
    }

    @Test
    void aSaleOfYesterdayIsNotCorrectedEvenInAnOpenBatch() throws Exception {
        start(null);
        String sale = sale("a", "45.00", VISA);
        sandbox.clock().advanceTo(Instant.parse("2026-11-25T05:00:00Z"));

        assertThat(client.send(correction("a", sale))).containsEntry("Complete", "false");
        assertThat(client.send(refund("a", "45.00", sale))).containsEntry("ResponseCode", "027");
    }

    @Test
    void theClockGoesForwardOnlyAndOutlivesTheProcess() throws Exception {
        start(null);
        sandbox.clock().advance(Duration.ofDays(30));

        assertThatThrownBy(() -> sandbox.clock().advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sandbox.clock().advanceTo(Instant.parse("2026-11-24T15:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        start(null);
        assertThat(sandbox.clock().instant()).isEqualTo(Instant.parse("2026-12-24T15:00:00Z"));
        assertThat(client.send(purchase("a", "45.00"))).containsEntry("TransDate", "2026-12-24");
    }
}
