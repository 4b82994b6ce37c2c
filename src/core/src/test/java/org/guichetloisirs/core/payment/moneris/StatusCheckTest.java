package org.guichetloisirs.core.payment.moneris;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PurchaseRequest;
import org.guichetloisirs.core.payment.ReversalRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The question what became of a transaction (section A.9 of the gateway's facts). */
class StatusCheckTest {

    private static final String ORDER = "2026-000123-ABCDEFGHJK";
    private static final PurchaseRequest PURCHASE =
            new PurchaseRequest(ORDER, Money.ofDollars("45.00"), "ot-A1B2C3", "F-10382");

    private final FakeGateway gateway = new FakeGateway();
    private final MonerisClient client = new MonerisClient(
            gateway.address(),
            "store5",
            "yesguy",
            "",
            Optional.empty(),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30));

    @AfterEach
    void stop() throws IOException {
        gateway.close();
    }

    private GatewayAnswer check(String receipt) {
        gateway.answers(FakeGateway.status(200, receipt));
        return client.statusCheck(PURCHASE);
    }

    private GatewayAnswer checkReversal(ReversalRequest.Kind kind, String receipt) {
        gateway.answers(FakeGateway.status(200, receipt));
        return client.statusCheck(new ReversalRequest(kind, ORDER, "455422-0_11", Money.ofDollars("45.00")));
    }

    private static String found(String... changes) {
        return Receipts.approved(ORDER, "45.00", changes)
                .replace(
                        "</receipt>", "<status_code>027</status_code><status_message>Found</status_message></receipt>");
    }

    @Test
    void repeatsThePurchaseWithTheFlagThatKeepsItFromCharging() {
        client.purchase(PURCHASE);
        client.statusCheck(PURCHASE);
        String flagged = gateway.requests.get(1).text();
        assertThat(flagged).contains("</api_token><status_check>true</status_check><res_purchase_cc>");
        assertThat(flagged.replace("<status_check>true</status_check>", ""))
                .isEqualTo(gateway.requests.get(0).text());
    }

    @Test
    void foundAndApproved() {
        assertThat(check(found())).isInstanceOf(GatewayAnswer.Approved.class);
    }

    @Test
    void foundAndDeclined() {
        assertThat(check(found("ResponseCode", "481"))).isInstanceOf(GatewayAnswer.Declined.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ReceiptId, other",
        "TransAmount, 4.50",
        "TransType, 04",
        "TransType, 11",
        "TransType, null",
        "Complete, false",
        "TimedOut, true"
    })
    void foundButNotQuiteItIsForAPerson(String field, String value) {
        assertThat(check(found(field, value))).isInstanceOf(GatewayAnswer.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"null, Not found", "999, not found", "null, null"})
    void notFound(String code, String message) {
        String receipt = Receipts.refused("null", "status_code", code, "status_message", message);
        assertThat(check(receipt)).isInstanceOf(GatewayAnswer.NotFound.class);
    }

    @Test
    void aRefusalOfTheQuestionIsNotAnAnswerToIt() {
        assertThat(check(Receipts.refused("API token mismatch"))).isInstanceOf(GatewayAnswer.Unknown.class);
        assertThat(check(Receipts.refused(
                        "Request was not allowed at this time", "status_code", "null", "status_message", "null")))
                .isInstanceOf(GatewayAnswer.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"027, Not found", "null, null"})
    void anApprovalThatIsNotCalledFoundIsForAPerson(String code, String message) {
        String receipt = Receipts.approved(ORDER, "45.00", "status_code", code, "status_message", message);
        assertThat(check(receipt)).isInstanceOf(GatewayAnswer.Unknown.class);
    }

    @Test
    void withoutReplyNothingIsKnown() {
        gateway.answers(FakeGateway.bytes(""));
        assertThat(client.statusCheck(PURCHASE)).isInstanceOf(GatewayAnswer.Unknown.class);
    }

    @Test
    void aReversalIsFoundByItsOwnType() {
        assertThat(checkReversal(ReversalRequest.Kind.CORRECTION, found("TransType", "11")))
                .isInstanceOf(GatewayAnswer.Approved.class);
        assertThat(checkReversal(ReversalRequest.Kind.REFUND, found("TransType", "04")))
                .isInstanceOf(GatewayAnswer.Approved.class);
        assertThat(checkReversal(ReversalRequest.Kind.REFUND, found("TransType", "04", "TransAmount", "10.00")))
                .isInstanceOf(GatewayAnswer.Unknown.class);
        assertThat(gateway.requests.get(0).text())
                .contains("<status_check>true</status_check><purchasecorrection><order_id>" + ORDER);
    }

    @Test
    void wherePurchaseIsFoundNoReversalExists() {
        assertThat(checkReversal(ReversalRequest.Kind.CORRECTION, found())).isInstanceOf(GatewayAnswer.NotFound.class);
    }
}
