package org.guichetloisirs.core.payment.moneris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.payment.moneris.SandboxGateway.ALWAYS_APPROVED;
import static org.guichetloisirs.core.payment.moneris.SandboxGateway.ALWAYS_DECLINED;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.BatchAnswer;
import org.guichetloisirs.core.payment.BatchGateway;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PaymentGateway;
import org.guichetloisirs.core.payment.PurchaseRequest;
import org.guichetloisirs.core.payment.ReversalRequest;
import org.guichetloisirs.core.payment.TerminalTotals;
import org.guichetloisirs.core.payment.UnknownCause;
import org.guichetloisirs.sandbox.Fault;
import org.guichetloisirs.sandbox.Sandbox;
import org.guichetloisirs.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every adapter owes to the port, shown against the simulator of the gateway. A subclass is an adapter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GatewayContract {

    private static final String TERMINAL = "66013455";
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(700);

    private final AtomicInteger orders = new AtomicInteger();
    private Sandbox sandbox;
    private HttpClient http;

    /** An adapter that waits so long for a whole reply, pointed at this simulator. */
    abstract PaymentGateway adapter(Sandbox simulator, String apiToken, Duration replyLimit);

    /** An adapter pointed where nobody listens. */
    abstract PaymentGateway adapterToNowhere();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder).withProxyPort(0).withClosing(null));
        http = SandboxGateway.browser(sandbox);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @AfterEach
    void forgetFaults() {
        sandbox.faults().clear();
    }

    private PaymentGateway adapter() {
        return adapter(sandbox, "yesguy", PATIENT);
    }

    private PurchaseRequest order(String card) {
        String id = "2026-%06d-CONTRACT22".formatted(orders.incrementAndGet());
        return new PurchaseRequest(id, Money.ofDollars("45.00"), SandboxGateway.token(http, sandbox, card), "F-10382");
    }

    /** Of the transactions of an order those that the gateway carried out. */
    private List<String> done(PurchaseRequest order) {
        return sandbox.transactions().stream()
                .filter(t -> t.orderId().equals(order.orderId()) && t.approved())
                .map(t -> t.type() + " " + t.amount().toPlainString())
                .toList();
    }

    private int requests(PurchaseRequest order) throws Exception {
        URI log = sandbox.hostedUrl().resolve("/simulator/requests");
        String json = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(log).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher counted = Pattern.compile(Pattern.quote(order.orderId()) + "\"[^}]*?\"requests\"\\s*:\\s*(\\d+)")
                .matcher(json);
        return counted.find() ? Integer.parseInt(counted.group(1)) : 0;
    }

    private static void assertUnknown(GatewayAnswer answer, UnknownCause... causes) {
        assertThat(answer).isInstanceOfSatisfying(GatewayAnswer.Unknown.class, unknown -> assertThat(unknown.cause())
                .isIn((Object[]) causes));
    }

    private static String transactionId(GatewayAnswer answer) {
        return ((GatewayAnswer.Approved) answer).receipt().transactionId();
    }

    private static ReversalRequest back(
            ReversalRequest.Kind kind, PurchaseRequest order, GatewayAnswer sale, String amount) {
        return new ReversalRequest(kind, order.orderId(), transactionId(sale), Money.ofDollars(amount));
    }

    @Test
    void chargesOnceAndSaysWhatTheReceiptSays() throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        GatewayAnswer answer = adapter().purchase(order);
        assertThat(answer).isInstanceOfSatisfying(GatewayAnswer.Approved.class, approved -> {
            assertThat(approved.receipt().transactionId()).isNotBlank();
            assertThat(approved.receipt().authCode()).isNotBlank();
            assertThat(approved.receipt().cardType()).isEqualTo("V");
            assertThat(approved.receipt().referenceNumber())
                    .startsWith(TERMINAL)
                    .hasSize(18);
            assertThat(approved.receipt().transactionDate()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(approved.receipt().message()).startsWith("APPROVED");
        });
        assertThat(done(order)).containsExactly("res_purchase_cc 45.00");
        assertThat(requests(order)).isEqualTo(1);
    }

    @Test
    void saysDeclined() throws Exception {
        PurchaseRequest order = order(ALWAYS_DECLINED);
        assertThat(adapter().purchase(order)).isInstanceOf(GatewayAnswer.Declined.class);
        assertThat(adapter().statusCheck(order))
                .isInstanceOfAny(GatewayAnswer.Declined.class, GatewayAnswer.NotFound.class);
        assertThat(done(order)).isEmpty();
    }

    @Test
    void saysRefusedOfWrongCredentials() throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        assertThat(adapter(sandbox, "wrong", PATIENT).purchase(order)).isInstanceOf(GatewayAnswer.Refused.class);
        assertThat(done(order)).isEmpty();
    }

    @Test
    void neverBelievesThatADuplicateWasNotCharged() throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        adapter().purchase(order);
        assertUnknown(adapter().purchase(order), UnknownCause.DUPLICATE);
        assertThat(done(order)).hasSize(1);
    }

    @Test
    void nothingIsSentWhereNobodyListens() throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        assertThat(adapterToNowhere().purchase(order)).isInstanceOf(GatewayAnswer.NotSent.class);
        assertThat(((BatchGateway) adapterToNowhere()).openTotals(TERMINAL)).isInstanceOf(BatchAnswer.NotSent.class);
    }

    /** What the adapter's own library does wrong and its adapter bears; a reason to prefer another one. */
    boolean sendsAgainAfter(Fault.Kind kind) {
        return false;
    }

    /** The same: what ought to be refused is read, and then must be read right. */
    boolean readsAllTheSame(Fault.Kind kind) {
        return false;
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"DELAY", "TOTALS_OFF_BY_ONE", "CLOSED_FALSE", "TERMINAL_MISSING"},
            mode = EnumSource.Mode.EXCLUDE)
    void aSpoiledAnswerIsUnknownAndTheQuestionFindsTheCharge(Fault.Kind kind) throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        sandbox.faults().add(Fault.of(kind).forOrder(order.orderId()).on("res_purchase_cc"));
        GatewayAnswer answer = adapter().purchase(order);
        if (readsAllTheSame(kind)) {
            assertThat(answer).isInstanceOf(GatewayAnswer.Approved.class);
        } else {
            assertUnknown(answer, UnknownCause.values());
        }
        assertThat(requests(order)).as("sent once").isEqualTo(sendsAgainAfter(kind) ? 2 : 1);
        assertThat(adapter().statusCheck(order)).isInstanceOf(GatewayAnswer.Approved.class);
        assertThat(done(order)).as("charged once").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            // A wrong receipt is that of a charge; a redirect that is followed charges after all.
            names = {
                "DELAY",
                "WRONG_RECEIPT_ID",
                "WRONG_AMOUNT",
                "REDIRECT",
                "TOTALS_OFF_BY_ONE",
                "CLOSED_FALSE",
                "TERMINAL_MISSING"
            },
            mode = EnumSource.Mode.EXCLUDE)
    void aSpoiledAnswerIsUnknownAndTheQuestionFindsNothing(Fault.Kind kind) throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        sandbox.faults()
                .add(Fault.of(kind).uncharged().forOrder(order.orderId()).on("res_purchase_cc"));
        GatewayAnswer answer = adapter().purchase(order);
        if (readsAllTheSame(kind)) {
            assertThat(answer).isInstanceOf(GatewayAnswer.Refused.class);
        } else {
            assertUnknown(answer, UnknownCause.values());
        }
        assertThat(requests(order)).as("sent once").isEqualTo(1);
        assertThat(adapter().statusCheck(order)).isInstanceOf(GatewayAnswer.NotFound.class);
        assertThat(done(order)).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateIsUnknown() throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        sandbox.faults()
                .add(Fault.of(Fault.Kind.DELAY).after(Duration.ofSeconds(20)).forOrder(order.orderId()));
        assertUnknown(adapter(sandbox, "yesguy", IMPATIENT).purchase(order), UnknownCause.NO_REPLY);
        assertThat(requests(order)).as("sent once").isEqualTo(1);
        assertThat(adapter().statusCheck(order)).isInstanceOf(GatewayAnswer.Approved.class);
    }

    @Test
    void aLostQuestionIsNoAnswer() throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        adapter().purchase(order);
        sandbox.faults().add(Fault.of(Fault.Kind.DROP).forOrder(order.orderId()).on("status_check"));
        assertUnknown(adapter().statusCheck(order), UnknownCause.NO_REPLY);
        assertThat(requests(order)).isEqualTo(2);
    }

    @Test
    void correctsOnce() throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        GatewayAnswer sale = adapter().purchase(order);
        ReversalRequest correction = back(ReversalRequest.Kind.CORRECTION, order, sale, "45.00");
        assertThat(adapter().statusCheck(correction)).isInstanceOf(GatewayAnswer.NotFound.class);
        assertThat(adapter().reverse(correction)).isInstanceOf(GatewayAnswer.Approved.class);
        assertThat(adapter().statusCheck(correction)).isInstanceOf(GatewayAnswer.Approved.class);
        assertThat(adapter().reverse(correction))
                .isInstanceOfAny(GatewayAnswer.Declined.class, GatewayAnswer.Refused.class);
        assertThat(done(order)).containsExactly("res_purchase_cc 45.00", "purchasecorrection 45.00");
    }

    @Test
    void refundsInPartsAndNeverMoreThanWasPaid() throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        GatewayAnswer sale = adapter().purchase(order);
        assertThat(adapter().reverse(back(ReversalRequest.Kind.REFUND, order, sale, "20.00")))
                .isInstanceOf(GatewayAnswer.Approved.class);
        assertThat(adapter().reverse(back(ReversalRequest.Kind.REFUND, order, sale, "25.01")))
                .isInstanceOfAny(GatewayAnswer.Declined.class, GatewayAnswer.Refused.class);
        assertThat(adapter().reverse(back(ReversalRequest.Kind.CORRECTION, order, sale, "45.00")))
                .isInstanceOfAny(GatewayAnswer.Declined.class, GatewayAnswer.Refused.class);
        assertThat(adapter().reverse(back(ReversalRequest.Kind.REFUND, order, sale, "25.00")))
                .isInstanceOf(GatewayAnswer.Approved.class);
        assertThat(done(order)).containsExactly("res_purchase_cc 45.00", "refund 20.00", "refund 25.00");
    }

    @ParameterizedTest
    @CsvSource({"CORRECTION, true", "CORRECTION, false", "REFUND, true", "REFUND, false"})
    void aLostReversalIsAskedAbout(ReversalRequest.Kind kind, boolean carriedOut) throws Exception {
        PurchaseRequest order = order(ALWAYS_APPROVED);
        ReversalRequest back = back(kind, order, adapter().purchase(order), "45.00");
        Fault lost = Fault.of(Fault.Kind.DROP).forOrder(order.orderId());
        sandbox.faults().add(carriedOut ? lost : lost.uncharged());
        assertUnknown(adapter().reverse(back), UnknownCause.NO_REPLY);
        assertThat(requests(order)).as("sent once each").isEqualTo(2);
        assertThat(adapter().statusCheck(back))
                .isInstanceOf(carriedOut ? GatewayAnswer.Approved.class : GatewayAnswer.NotFound.class);
    }

    @Test
    void tellsTheOpenBatchAndClosesIt() throws Exception {
        BatchGateway batches = (BatchGateway) adapter();
        assertThat(batches.closeBatch(TERMINAL)).isInstanceOf(BatchAnswer.Totals.class);
        PurchaseRequest kept = order(ALWAYS_APPROVED);
        adapter().purchase(kept);
        PurchaseRequest partly = order(ALWAYS_APPROVED);
        GatewayAnswer sale = adapter().purchase(partly);
        adapter().reverse(back(ReversalRequest.Kind.REFUND, partly, sale, "10.00"));

        TerminalTotals open = only(batches.openTotals(TERMINAL));
        assertThat(open.closed()).isFalse();
        assertThat(open.cards()).singleElement().satisfies(visa -> {
            assertThat(visa.cardType()).isEqualTo("V");
            assertThat(visa.purchases().count()).isEqualTo(2);
            assertThat(visa.net()).isEqualTo(Money.ofDollars("80.00"));
        });
        TerminalTotals closed = only(batches.closeBatch(TERMINAL));
        assertThat(closed.closed()).isTrue();
        assertThat(closed.cards()).isEqualTo(open.cards());
        assertThat(only(batches.openTotals(TERMINAL)).cards()).isEmpty();
        // The sale is in a closed batch: no correction any more, a refund still.
        GatewayAnswer before = adapter().statusCheck(kept);
        assertThat(adapter().reverse(back(ReversalRequest.Kind.CORRECTION, kept, before, "45.00")))
                .isInstanceOfAny(GatewayAnswer.Declined.class, GatewayAnswer.Refused.class);
        assertThat(adapter().reverse(back(ReversalRequest.Kind.REFUND, kept, before, "45.00")))
                .isInstanceOf(GatewayAnswer.Approved.class);
    }

    @Test
    void aTerminalOfNobodyHasNoTotals() {
        assertThat(((BatchGateway) adapter()).openTotals("99999999")).isNotInstanceOf(BatchAnswer.Totals.class);
    }

    @Test
    void lostTotalsAreUnknown() {
        sandbox.faults().add(Fault.of(Fault.Kind.DROP).on("opentotals"));
        assertThat(((BatchGateway) adapter()).openTotals(TERMINAL)).isInstanceOf(BatchAnswer.Unknown.class);
        sandbox.faults().add(Fault.of(Fault.Kind.HTML).on("opentotals"));
        assertThat(((BatchGateway) adapter()).openTotals(TERMINAL)).isInstanceOf(BatchAnswer.Unknown.class);
    }

    private static TerminalTotals only(BatchAnswer answer) {
        assertThat(answer).isInstanceOf(BatchAnswer.Totals.class);
        List<TerminalTotals> terminals = ((BatchAnswer.Totals) answer).terminals();
        assertThat(terminals).hasSize(1);
        return terminals.get(0);
    }
}
