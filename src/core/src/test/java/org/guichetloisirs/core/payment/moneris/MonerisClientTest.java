package org.guichetloisirs.core.payment.moneris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.payment.moneris.FakeGateway.bytes;
import static org.guichetloisirs.core.payment.moneris.FakeGateway.head;
import static org.guichetloisirs.core.payment.moneris.FakeGateway.reset;
import static org.guichetloisirs.core.payment.moneris.FakeGateway.status;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PurchaseRequest;
import org.guichetloisirs.core.payment.ReversalRequest;
import org.guichetloisirs.core.payment.UnknownCause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of section E.1 of the gateway's facts, played by a server on this machine. */
class MonerisClientTest {

    private static final String ORDER = "2026-000123-ABCDEFGHJK";
    private static final String KEY = "ot-A1B2C3D4E5F6G7H8I9J0K1L2M";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final PurchaseRequest PURCHASE =
            new PurchaseRequest(ORDER, Money.ofDollars("45.00"), KEY, "F-10382");

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() throws IOException {
        gateway.close();
    }

    private static MonerisClient client(URI address, Duration replyLimit) {
        return new MonerisClient(address, "store5", "yesguy", "LOISIRS", Optional.empty(), LONG, replyLimit);
    }

    private GatewayAnswer purchase(FakeGateway.Reply reply) {
        return purchase(reply, LONG);
    }

    private GatewayAnswer purchase(FakeGateway.Reply reply, Duration replyLimit) {
        gateway.answers(reply);
        GatewayAnswer answer = client(gateway.address(), replyLimit).purchase(PURCHASE);
        assertThat(gateway.requests).hasSize(1);
        return answer;
    }

    private static void assertUnknown(GatewayAnswer answer, UnknownCause cause) {
        assertThat(answer).isInstanceOfSatisfying(GatewayAnswer.Unknown.class, unknown -> assertThat(unknown.cause())
                .isEqualTo(cause));
    }

    @Test
    void sendsTheRequestByteForByte() {
        purchase(status(200, Receipts.approved(ORDER, "45.00")));
        FakeGateway.Request sent = gateway.requests.get(0);
        assertThat(sent.text())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><request><store_id>store5</store_id>"
                        + "<api_token>yesguy</api_token><res_purchase_cc><data_key>" + KEY + "</data_key><order_id>"
                        + ORDER + "</order_id><cust_id>F-10382</cust_id><amount>45.00</amount>"
                        + "<crypt_type>7</crypt_type><dynamic_descriptor>LOISIRS</dynamic_descriptor>"
                        + "</res_purchase_cc></request>");
        assertThat(sent.head()).startsWith("POST /gateway2/servlet/MpgRequest HTTP/1.1\r\n");
    }

    @Test
    void approved() {
        GatewayAnswer answer = purchase(status(200, Receipts.approved(ORDER, "45.00", "CvdResultCode", "1N")));
        assertThat(answer).isInstanceOfSatisfying(GatewayAnswer.Approved.class, approved -> {
            assertThat(approved.receipt().transactionId()).isEqualTo("455422-0_11");
            assertThat(approved.receipt().authCode()).isEqualTo("T32472");
            assertThat(approved.receipt().cvdResult()).isEqualTo("1N");
            assertThat(approved.receipt().avsResult()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"000, true", "049, true", "050, false", "481, false", "999, false"})
    void theCodeAloneSaysWhetherItIsApproved(String code, boolean approved) {
        GatewayAnswer answer = purchase(status(200, Receipts.declined(ORDER, "45.00", code)));
        assertThat(answer).isInstanceOf(approved ? GatewayAnswer.Approved.class : GatewayAnswer.Declined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"API token mismatch", "Invalid expiry date", "XML Parse Error in Request: x"})
    void refusedByTheGatewayItself(String message) {
        assertThat(purchase(status(200, Receipts.refused(message)))).isInstanceOf(GatewayAnswer.Refused.class);
    }

    @Test
    void aDuplicateOrderIdMayBeThisVeryAttempt() {
        String message = "The transaction was not sent to the host because of a duplicate order id";
        assertUnknown(purchase(status(200, Receipts.refused(message))), UnknownCause.DUPLICATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void theHostDidNotAnswerTheGateway(String complete) {
        String receipt = Receipts.approved(ORDER, "45.00", "TimedOut", "true", "Complete", complete);
        assertUnknown(purchase(status(200, receipt)), UnknownCause.TIMED_OUT);
    }

    @ParameterizedTest
    @CsvSource({"ReceiptId, 2026-000124-ABCDEFGHJK", "TransAmount, 450.00", "TransAmount, null", "ReceiptId, null"})
    void anApprovalOfSomethingElseIsNotBelieved(String field, String value) {
        String receipt = Receipts.approved(ORDER, "45.00", field, value);
        assertUnknown(purchase(status(200, receipt)), UnknownCause.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "Complete, null",
        "Complete, ''",
        "Complete, yes",
        "TimedOut, null",
        "ResponseCode, null",
        "ResponseCode, 2x"
    })
    void aReceiptWithoutAnOutcomeIsNone(String field, String value) {
        String receipt = Receipts.approved(ORDER, "45.00", field, value);
        assertUnknown(purchase(status(200, receipt)), UnknownCause.NOT_A_RECEIPT);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 400, 404, 500, 503})
    void anyOtherStatusSaysNothingEvenWithAReceipt(int code) {
        String body = code == 204 ? "" : Receipts.approved(ORDER, "45.00");
        assertUnknown(purchase(status(code, body)), UnknownCause.NOT_A_RECEIPT);
    }

    @Test
    void aRedirectIsNotFollowed() {
        String location = "Location: " + gateway.address();
        assertUnknown(
                purchase(bytes("HTTP/1.1 307 x\r\n" + location + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")),
                UnknownCause.NOT_A_RECEIPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "OK",
                "<html><body><h1>Service Unavailable</h1></body></html>",
                "<response><receipt><ReceiptId>2026-000123-ABCDEFGHJK</ReceiptId><Complete>true</Comp",
                "<response></response>",
                "<receipt><Complete>true</Complete></receipt>",
                "<!DOCTYPE response [<!ENTITY a \"true\">]><response><receipt><Complete>&a;</Complete></receipt></response>"
            })
    void whatIsNotAReceiptSaysNothing(String body) {
        assertUnknown(purchase(status(200, body)), UnknownCause.NOT_A_RECEIPT);
    }

    @Test
    void aReceiptIsReadInAnyDress() {
        String plain = Receipts.approved(ORDER, "45.00");
        String dressed = "\r\n"
                + plain.substring(plain.indexOf("<response>"))
                        .replace("<ISO>", "<!-- -->\n  <ISO>")
                        .replace(
                                "<AuthCode>T32472",
                                "<Neu><AuthCode>000000</AuthCode></Neu><AuthCode><![CDATA[T32472]]>");
        assertThat(purchase(status(200, dressed)))
                .isInstanceOfSatisfying(
                        GatewayAnswer.Approved.class,
                        answer -> assertThat(answer.receipt().authCode()).isEqualTo("T32472"));
    }

    @Test
    void noReplyInTime() {
        assertUnknown(purchase(gateway.silenceAfter(""), SHORT), UnknownCause.NO_REPLY);
    }

    @Test
    void theLimitIsOnTheWholeReply() {
        String begun = head(200, 2000) + "<response><receipt>";
        assertUnknown(purchase(gateway.silenceAfter(begun), SHORT), UnknownCause.NO_REPLY);
    }

    @Test
    void theConnectionEndsBeforeTheReplyAndNothingIsSentAgain() {
        assertUnknown(purchase(bytes("")), UnknownCause.NO_REPLY);
    }

    @Test
    void theConnectionEndsInTheReply() {
        assertUnknown(purchase(bytes(head(200, 2000) + Receipts.approved(ORDER, "45.00"))), UnknownCause.NO_REPLY);
    }

    @Test
    void theConnectionIsReset() {
        assertUnknown(purchase(reset()), UnknownCause.NO_REPLY);
    }

    @Test
    void aReplyWithoutEndIsCutOff() {
        String huge = Receipts.approved(ORDER, "45.00", "Message", "x".repeat(300_000));
        assertUnknown(purchase(status(200, huge)), UnknownCause.NO_REPLY);
    }

    @Test
    void nobodyListens() throws IOException {
        URI address = gateway.address();
        gateway.close();
        assertThat(client(address, LONG).purchase(PURCHASE)).isInstanceOf(GatewayAnswer.NotSent.class);
    }

    @Test
    void theNameIsUnknown() {
        URI nowhere = URI.create("http://gateway.invalid/gateway2/servlet/MpgRequest");
        assertThat(client(nowhere, LONG).purchase(PURCHASE)).isInstanceOf(GatewayAnswer.NotSent.class);
    }

    @Test
    void theServerDoesNotSpeakTls() {
        URI tls = URI.create(gateway.address().toString().replace("http:", "https:"));
        gateway.answers(status(200, Receipts.approved(ORDER, "45.00")));
        assertThat(client(tls, SHORT).purchase(PURCHASE)).isNotInstanceOf(GatewayAnswer.Approved.class);
        assertThat(gateway.requests).isEmpty();
    }

    @Test
    void aCorrectionRepeatsTheOrderIdWithoutAmount() {
        gateway.answers(status(200, Receipts.approved(ORDER, "45.00", "TransType", "11")));
        ReversalRequest asked =
                new ReversalRequest(ReversalRequest.Kind.CORRECTION, ORDER, "455422-0_11", Money.ofDollars("45.00"));
        assertThat(client(gateway.address(), LONG).reverse(asked)).isInstanceOf(GatewayAnswer.Approved.class);
        assertThat(gateway.requests.get(0).text())
                .endsWith("<purchasecorrection><order_id>" + ORDER + "</order_id><txn_number>455422-0_11</txn_number>"
                        + "<crypt_type>7</crypt_type><dynamic_descriptor>LOISIRS</dynamic_descriptor>"
                        + "</purchasecorrection></request>");
    }

    @Test
    void aRefundNamesTheAmountAndSendsTheTransactionBackAsItCame() {
        gateway.answers(status(200, Receipts.approved(ORDER, "45.00", "TransType", "04")));
        ReversalRequest asked =
                new ReversalRequest(ReversalRequest.Kind.REFUND, ORDER, "a&b<c>é", Money.ofDollars("45.00"));
        assertThat(client(gateway.address(), LONG).reverse(asked)).isInstanceOf(GatewayAnswer.Approved.class);
        assertThat(gateway.requests.get(0).text())
                .contains("<refund><order_id>" + ORDER + "</order_id><amount>45.00</amount>"
                        + "<txn_number>a&amp;b&lt;c&gt;&#233;</txn_number><crypt_type>7</crypt_type>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://gateway.test", "ftp://gateway.test", "gateway.test", "https:///x"})
    void aProductionServerTalksHttpsOrNotAtAll(String url) {
        assertThatThrownBy(() -> MonerisClient.address(url, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePathMayBeLeftOut() {
        assertThat(MonerisClient.address("https://mpg1t.moneris.io:443", true))
                .hasToString("https://mpg1t.moneris.io:443/gateway2/servlet/MpgRequest");
        assertThat(MonerisClient.address("https://mpg1t.moneris.io/other", true))
                .hasPath("/other");
    }
}
