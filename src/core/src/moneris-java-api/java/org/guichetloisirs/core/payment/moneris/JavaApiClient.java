package org.guichetloisirs.core.payment.moneris;

import JavaAPI.BatchClose;
import JavaAPI.HttpsPostRequest;
import JavaAPI.OpenTotals;
import JavaAPI.PurchaseCorrection;
import JavaAPI.Refund;
import JavaAPI.ResPurchaseCC;
import JavaAPI.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.BatchAnswer;
import org.guichetloisirs.core.payment.BatchGateway;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PaymentGateway;
import org.guichetloisirs.core.payment.PurchaseRequest;
import org.guichetloisirs.core.payment.ReversalRequest;
import org.guichetloisirs.core.payment.TerminalTotals;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.payment.TerminalTotals.Tally;
import org.guichetloisirs.core.payment.UnknownCause;
import org.jspecify.annotations.Nullable;

/**
 * Moneris through Moneris' own library, whose receipts are read by the same rules as ours. Its traps (section F of the
 * gateway's facts) are met here: a constructor with arguments sends at once, so only empty ones are used; nothing is
 * escaped, so only plain values go in; errors come as receipts; the flag of a closed batch hides under another name; the
 * JDK under it repeats a POST by itself unless told otherwise for the whole JVM, so without that nothing is sent at all.
 */
final class JavaApiClient implements PaymentGateway, BatchGateway {

    private static final Logger LOG = Logger.getLogger(JavaApiClient.class.getName());

    private static final String RETRY_POST = "sun.net.http.retryPost";
    private static final String ERROR = "Global Error Receipt";
    private static final String CRYPT_TYPE = "7";
    private static final String PURCHASE = "00";
    private static final String REFUND = "04";
    private static final String CORRECTION = "11";
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7E&&[^&<>]]{1,255}");
    private static final Pattern NOTHING_SENT =
            Pattern.compile("^Bad URL.*|.*(Connection refused|PKIX path building failed"
                    + "|No subject alternative|Unable to tunnel through proxy|[Cc]onnect timed out|No name matching"
                    + "|unable to find valid certification path|Network is unreachable|No route to host).*");

    private final String host;
    private final String storeId;
    private final String apiToken;
    private final String descriptor;
    private final Duration replyLimit;

    /**
     * @param host the gateway's name; the library adds protocol, port and path
     * @throws IllegalStateException where the JVM would send a request twice
     */
    JavaApiClient(String host, String storeId, String apiToken, String descriptor, Duration replyLimit) {
        if (!"false".equals(System.getProperty(RETRY_POST))) {
            throw new IllegalStateException("Start the JVM with -D" + RETRY_POST
                    + "=false (server-config does): without it the JDK may send a payment twice");
        }
        this.host = host;
        this.storeId = storeId;
        this.apiToken = apiToken;
        this.descriptor = RequestXml.plain(descriptor, 20);
        this.replyLimit = replyLimit;
    }

    @Override
    public GatewayAnswer purchase(PurchaseRequest asked) {
        return call(purchaseOf(asked), false, asked.orderId(), r -> Verdict.of(r, asked.orderId(), asked.amount()));
    }

    @Override
    public GatewayAnswer statusCheck(PurchaseRequest asked) {
        return call(
                purchaseOf(asked),
                true,
                asked.orderId(),
                receipt -> Verdict.ofStatusCheck(receipt, asked.orderId(), asked.amount(), PURCHASE));
    }

    @Override
    public GatewayAnswer reverse(ReversalRequest asked) {
        if (!PLAIN.matcher(asked.transactionId()).matches()) {
            return new GatewayAnswer.NotSent("the library cannot send the transaction number as it came");
        }
        return call(
                reversalOf(asked),
                false,
                asked.orderId(),
                receipt -> Verdict.of(receipt, asked.orderId(), comparable(asked)));
    }

    @Override
    public GatewayAnswer statusCheck(ReversalRequest asked) {
        String type = asked.kind() == ReversalRequest.Kind.REFUND ? REFUND : CORRECTION;
        return call(
                reversalOf(asked),
                true,
                asked.orderId(),
                receipt -> Verdict.ofStatusCheck(receipt, asked.orderId(), comparable(asked), type));
    }

    @Override
    public BatchAnswer openTotals(String terminal) {
        OpenTotals totals = new OpenTotals();
        totals.setEcrno(RequestXml.plain(terminal, 8));
        return batch(totals, "the totals of " + terminal);
    }

    @Override
    public BatchAnswer closeBatch(String terminal) {
        BatchClose close = new BatchClose();
        close.setEcrno(RequestXml.plain(terminal, 8));
        return batch(close, "the closing of " + terminal);
    }

    private ResPurchaseCC purchaseOf(PurchaseRequest asked) {
        ResPurchaseCC purchase = new ResPurchaseCC();
        purchase.setDataKey(RequestXml.plain(asked.dataKey(), 50));
        purchase.setOrderId(RequestXml.plain(asked.orderId(), 50));
        purchase.setCustId(RequestXml.plain(asked.customerId(), 50));
        purchase.setAmount(asked.amount().toPlainString());
        purchase.setCryptType(CRYPT_TYPE);
        if (!descriptor.isBlank()) {
            purchase.setDynamicDescriptor(descriptor);
        }
        return purchase;
    }

    private Transaction reversalOf(ReversalRequest asked) {
        String orderId = RequestXml.plain(asked.orderId(), 50);
        if (asked.kind() == ReversalRequest.Kind.REFUND) {
            Refund refund = new Refund();
            refund.setOrderId(orderId);
            refund.setAmount(asked.amount().toPlainString());
            refund.setTxnNumber(asked.transactionId());
            refund.setCryptType(CRYPT_TYPE);
            if (!descriptor.isBlank()) {
                refund.setDynamicDescriptor(descriptor);
            }
            return refund;
        }
        PurchaseCorrection correction = new PurchaseCorrection();
        correction.setOrderId(orderId);
        correction.setTxnNumber(asked.transactionId());
        correction.setCryptType(CRYPT_TYPE);
        if (!descriptor.isBlank()) {
            correction.setDynamicDescriptor(descriptor);
        }
        return correction;
    }

    /** A correction sends no amount, so there is none to find again. */
    private static @Nullable Money comparable(ReversalRequest asked) {
        return asked.kind() == ReversalRequest.Kind.REFUND ? asked.amount() : null;
    }

    private GatewayAnswer call(
            Transaction transaction, boolean statusCheck, String orderId, Function<Receipt, GatewayAnswer> verdict) {
        JavaAPI.Receipt said = send(transaction, statusCheck, orderId);
        if (said == null) {
            return new GatewayAnswer.Unknown(UnknownCause.NO_REPLY, "the library failed", null);
        }
        String error = error(said, orderId);
        if (error == null) {
            return verdict.apply(read(said));
        }
        return nothingWasSent(error)
                ? new GatewayAnswer.NotSent(error)
                : new GatewayAnswer.Unknown(cause(error), error, null);
    }

    private BatchAnswer batch(Transaction transaction, String what) {
        JavaAPI.Receipt said = send(transaction, false, what);
        if (said == null) {
            return new BatchAnswer.Unknown(UnknownCause.NO_REPLY, "the library failed");
        }
        String error = error(said, what);
        if (error == null) {
            return Verdict.ofTotals(read(said));
        }
        return nothingWasSent(error) ? new BatchAnswer.NotSent(error) : new BatchAnswer.Unknown(cause(error), error);
    }

    private JavaAPI.@Nullable Receipt send(Transaction transaction, boolean statusCheck, String what) {
        HttpsPostRequest request = new HttpsPostRequest();
        request.setProcCountryCode("CA");
        request.setTestMode(false);
        request.setHost(host);
        request.setStoreId(storeId);
        request.setApiToken(apiToken);
        request.setTransaction(transaction);
        request.setStatusCheck(statusCheck);
        request.setReadTimeout((int) replyLimit.toMillis());
        try {
            request.send();
            return request.getReceipt();
        } catch (RuntimeException e) {
            // It promises not to; when it does all the same, the request may be out.
            LOG.log(Level.SEVERE, e, () -> "The library failed on " + what);
            return null;
        }
    }

    /** What the library says went wrong; null when a reply of the gateway was read. */
    private @Nullable String error(JavaAPI.Receipt said, String what) {
        if (!ERROR.equals(said.getReceiptId())) {
            return null;
        }
        String message = String.valueOf(said.getMessage());
        LOG.log(Level.WARNING, "No reply was read for {0}: {1}", new Object[] {what, message});
        return message;
    }

    /** Of an unknown host the message is its name alone. */
    private boolean nothingWasSent(String error) {
        return NOTHING_SENT.matcher(error).matches() || error.endsWith("Error: " + host);
    }

    private static UnknownCause cause(String error) {
        boolean nonsense = error.startsWith("Unknown Error")
                || error.contains("Server returned HTTP")
                || error.contains("redirected");
        return nonsense ? UnknownCause.NOT_A_RECEIPT : UnknownCause.NO_REPLY;
    }

    private static Receipt read(JavaAPI.Receipt said) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "ReceiptId", said.getReceiptId());
        put(fields, "ReferenceNum", said.getReferenceNum());
        put(fields, "ResponseCode", said.getResponseCode());
        put(fields, "ISO", said.getISO());
        put(fields, "AuthCode", said.getAuthCode());
        put(fields, "TransTime", said.getTransTime());
        put(fields, "TransDate", said.getTransDate());
        put(fields, "TransType", said.getTransType());
        put(fields, "Complete", said.getComplete());
        put(fields, "Message", said.getMessage());
        put(fields, "TransAmount", said.getTransAmount());
        put(fields, "CardType", said.getCardType());
        put(fields, "TransID", said.getTxnNumber());
        put(fields, "TimedOut", said.getTimedOut());
        put(fields, "CvdResultCode", said.getCvdResultCode());
        put(fields, "AvsResultCode", said.getAvsResultCode());
        put(fields, "status_code", said.getStatusCode());
        put(fields, "status_message", said.getStatusMessage());
        // The library keeps no reply word for word.
        Optional<List<TerminalTotals>> totals = totals(said);
        return new Receipt(fields, totals, fields + " " + totals.orElse(List.of()));
    }

    /** An element that was not there reads as the empty text. */
    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(name, value.strip());
        }
    }

    private static Optional<List<TerminalTotals>> totals(JavaAPI.Receipt said) {
        List<TerminalTotals> terminals = new ArrayList<>();
        try {
            for (String terminal : said.getTerminalIDs()) {
                List<CardTotals> cards = new ArrayList<>();
                for (String card : said.getCreditCards(terminal)) {
                    cards.add(new CardTotals(
                            card,
                            tally(said.getPurchaseCount(terminal, card), said.getPurchaseAmount(terminal, card)),
                            tally(said.getRefundCount(terminal, card), said.getRefundAmount(terminal, card)),
                            tally(said.getCorrectionCount(terminal, card), said.getCorrectionAmount(terminal, card))));
                }
                terminals.add(new TerminalTotals(terminal, closed(said, terminal), List.copyOf(cards)));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The library cannot say these totals", e);
            return Optional.empty();
        }
        return terminals.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(terminals));
    }

    /** {@code getBatchClosedOkay} always says yes; what the gateway said stands where the terminal's number should. */
    private static @Nullable Boolean closed(JavaAPI.Receipt said, String terminal) {
        Map<String, String> hidden = said.getTermIDHash().get(terminal);
        String flag = hidden == null ? null : hidden.get("term_id");
        if ("true".equals(flag)) {
            return true;
        }
        return "false".equals(flag) ? false : null;
    }

    private static Tally tally(String count, String amount) {
        return new Tally(Integer.parseInt(count.strip()), new Money(Long.parseLong(amount.strip())));
    }
}
