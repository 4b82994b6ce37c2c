package org.guichetloisirs.core.payment.moneris;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLHandshakeException;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.BatchAnswer;
import org.guichetloisirs.core.payment.BatchGateway;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PaymentGateway;
import org.guichetloisirs.core.payment.PurchaseRequest;
import org.guichetloisirs.core.payment.ReversalRequest;
import org.guichetloisirs.core.payment.UnknownCause;
import org.jspecify.annotations.Nullable;

/**
 * Moneris over its XML protocol. One request per call, never a second; no redirect is followed; whatever goes wrong after
 * the first byte may have charged, and is {@link GatewayAnswer.Unknown}.
 */
final class MonerisClient implements PaymentGateway, BatchGateway {

    private static final Logger LOG = Logger.getLogger(MonerisClient.class.getName());

    private static final String PATH = "/gateway2/servlet/MpgRequest";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);
    private static final Duration REPLY_LIMIT = Duration.ofSeconds(35);
    private static final int LARGEST_REPLY = 256 * 1024;
    private static final int LONGEST_CHAIN = 10;

    private static final String PURCHASE = "00";
    private static final String REFUND = "04";
    private static final String CORRECTION = "11";

    private final RequestXml xml;
    private final URI address;
    private final HttpClient http;
    private final Duration replyLimit;

    /**
     * With the protocol's own limits.
     *
     * @param caFile a PEM file of authorities to trust beside the JVM's
     */
    MonerisClient(URI address, String storeId, String apiToken, String descriptor, Optional<Path> caFile) {
        this(address, storeId, apiToken, descriptor, caFile, CONNECT_LIMIT, REPLY_LIMIT);
    }

    /** With limits of the caller's choice. */
    MonerisClient(
            URI address,
            String storeId,
            String apiToken,
            String descriptor,
            Optional<Path> caFile,
            Duration connectLimit,
            Duration replyLimit) {
        this.address = address;
        this.replyLimit = replyLimit;
        xml = new RequestXml(storeId, apiToken, descriptor);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectLimit);
        caFile.ifPresent(file -> builder.sslContext(Trust.with(file)));
        http = builder.build();
    }

    /**
     * The full address of the gateway from its setting, which may leave the path out.
     *
     * @throws IllegalArgumentException if it is not HTTPS: only a test may do without, never a production server
     */
    static URI address(String url, boolean production) {
        URI given = URI.create(url.strip());
        boolean secure = "https".equalsIgnoreCase(given.getScheme());
        boolean forTests = "http".equalsIgnoreCase(given.getScheme()) && !production;
        if (given.getHost() == null || !(secure || forTests)) {
            throw new IllegalArgumentException("guichet.gateway.url must be https://host[:port], not " + url);
        }
        String path = given.getPath();
        return path == null || path.isEmpty() || path.equals("/") ? given.resolve(PATH) : given;
    }

    @Override
    public GatewayAnswer purchase(PurchaseRequest asked) {
        return call(
                xml.purchase(asked, false),
                asked.orderId(),
                receipt -> Verdict.of(receipt, asked.orderId(), asked.amount()));
    }

    @Override
    public GatewayAnswer statusCheck(PurchaseRequest asked) {
        return call(
                xml.purchase(asked, true),
                asked.orderId(),
                receipt -> Verdict.ofStatusCheck(receipt, asked.orderId(), asked.amount(), PURCHASE));
    }

    @Override
    public GatewayAnswer reverse(ReversalRequest asked) {
        return call(
                xml.reversal(asked, false),
                asked.orderId(),
                receipt -> Verdict.of(receipt, asked.orderId(), comparable(asked)));
    }

    @Override
    public GatewayAnswer statusCheck(ReversalRequest asked) {
        String type = asked.kind() == ReversalRequest.Kind.REFUND ? REFUND : CORRECTION;
        return call(
                xml.reversal(asked, true),
                asked.orderId(),
                receipt -> Verdict.ofStatusCheck(receipt, asked.orderId(), comparable(asked), type));
    }

    @Override
    public BatchAnswer openTotals(String terminal) {
        return batch(xml.openTotals(terminal), "the totals of " + terminal);
    }

    @Override
    public BatchAnswer closeBatch(String terminal) {
        return batch(xml.closeBatch(terminal), "the closing of " + terminal);
    }

    private BatchAnswer batch(String body, String what) {
        Exchange exchange = exchange(body, what);
        if (exchange.reply() != null) {
            return Verdict.ofTotals(exchange.reply());
        }
        return exchange.cause() == null
                ? new BatchAnswer.NotSent(exchange.detail())
                : new BatchAnswer.Unknown(exchange.cause(), exchange.detail());
    }

    /** A correction sends no amount, so there is none to find again. */
    private static @Nullable Money comparable(ReversalRequest asked) {
        return asked.kind() == ReversalRequest.Kind.REFUND ? asked.amount() : null;
    }

    private GatewayAnswer call(String body, String orderId, Function<Receipt, GatewayAnswer> verdict) {
        Exchange exchange = exchange(body, orderId);
        if (exchange.reply() != null) {
            return verdict.apply(exchange.reply());
        }
        return exchange.cause() == null
                ? new GatewayAnswer.NotSent(exchange.detail())
                : new GatewayAnswer.Unknown(exchange.cause(), exchange.detail(), null);
    }

    /**
     * What came of one request.
     *
     * @param reply the receipt, where one came
     * @param cause why nothing is known where none came; null when not a byte went out
     * @param detail for the log
     */
    private record Exchange(
            @Nullable Receipt reply, @Nullable UnknownCause cause, String detail) {}

    private Exchange exchange(String body, String what) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("User-Agent", "GuichetLoisirs")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.US_ASCII))
                .build();
        CompletableFuture<HttpResponse<byte[]>> reply = http.sendAsync(request, info -> new LimitedBody(LARGEST_REPLY));
        try {
            // The limit is on the whole reply: HttpRequest.timeout ends with the headers.
            return read(reply.get(replyLimit.toMillis(), TimeUnit.MILLISECONDS), what);
        } catch (TimeoutException e) {
            reply.cancel(true);
            return lost(what, "no reply within " + replyLimit.toSeconds() + " s");
        } catch (InterruptedException e) {
            reply.cancel(true);
            Thread.currentThread().interrupt();
            return lost(what, "interrupted while waiting");
        } catch (ExecutionException e) {
            if (nothingWasSent(e)) {
                LOG.log(Level.WARNING, "The gateway was not reached for {0}: {1}", new Object[] {what, e.getCause()});
                return new Exchange(null, null, String.valueOf(e.getCause()));
            }
            return lost(what, String.valueOf(e.getCause()));
        }
    }

    private static Exchange read(HttpResponse<byte[]> reply, String what) {
        if (reply.statusCode() != 200) {
            return notAReceipt(what, "status " + reply.statusCode());
        }
        return Receipt.read(reply.body())
                .map(receipt -> new Exchange(receipt, null, ""))
                .orElseGet(() -> notAReceipt(what, "a body that is no receipt"));
    }

    private static Exchange lost(String what, String detail) {
        LOG.log(Level.WARNING, "The gateway''s reply for {0} was lost: {1}", new Object[] {what, detail});
        return new Exchange(null, UnknownCause.NO_REPLY, detail);
    }

    private static Exchange notAReceipt(String what, String detail) {
        LOG.log(Level.WARNING, "The gateway answered {0} with {1}", new Object[] {what, detail});
        return new Exchange(null, UnknownCause.NOT_A_RECEIPT, detail);
    }

    /** Only what happens before a byte of the request can go out; everything else may have charged. */
    private static boolean nothingWasSent(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < LONGEST_CHAIN && cause != null; i++) {
            if (cause instanceof HttpConnectTimeoutException
                    || cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
