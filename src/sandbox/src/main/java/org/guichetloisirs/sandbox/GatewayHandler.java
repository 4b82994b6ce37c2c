package org.guichetloisirs.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The gateway's one address, {@code /gateway2/servlet/MpgRequest}, with the faults that tests ask for. */
final class GatewayHandler implements HttpHandler {
    static final String PATH = "/gateway2/servlet/MpgRequest";

    private static final Logger LOG = Logger.getLogger(GatewayHandler.class.getName());
    private static final byte[] PAGE =
            "<html><head><title>Service Unavailable</title></head><body><h1>Service Unavailable</h1></body></html>\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = {};

    private final Gateway gateway;
    private final FaultSwitches faults;
    private final RequestLog requests;
    private final ScheduledExecutorService later;

    GatewayHandler(Gateway gateway, FaultSwitches faults, RequestLog requests, ScheduledExecutorService later) {
        this.gateway = gateway;
        this.faults = faults;
        this.requests = requests;
        this.later = later;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            Http.notFound(exchange);
            return;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            Http.methodNotAllowed(exchange);
            return;
        }
        GatewayRequest request;
        try {
            byte[] body = Http.body(exchange);
            if (body == null) {
                throw new GatewayRequest.UnreadableRequestException("too long");
            }
            request = GatewayRequest.parse(body);
        } catch (GatewayRequest.UnreadableRequestException e) {
            Receipt refusal = Receipt.refused("XML Parse Error in Request: " + e.getMessage());
            send(exchange, new Answer(200, refusal.toXml()));
            return;
        }
        requests.count(request);
        Fault fault = faults.take(request);
        Gateway.Reply reply = fault == null || fault.charged()
                ? gateway.answer(request, fault)
                : Gateway.Reply.now(Receipt.refused(Gateway.NOT_ALLOWED));
        Answer answer = spoil(reply.receipt(), request, fault);
        long delay = reply.delayMillis() + (fault == null ? 0 : fault.delayMillis());
        if (delay == 0) {
            send(exchange, answer);
        } else {
            // No thread waits meanwhile: a hundred late answers cost nothing.
            var unused = later.schedule(() -> send(exchange, answer), delay, TimeUnit.MILLISECONDS);
        }
    }

    /** @param body {@code null} for a connection that ends without an answer */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never shown
    private record Answer(int status, byte @Nullable [] body) {}

    private static Answer spoil(Receipt receipt, GatewayRequest request, @Nullable Fault fault) {
        if (fault == null) {
            return new Answer(200, receipt.toXml());
        }
        return switch (fault.kind()) {
            case DELAY, TOTALS_OFF_BY_ONE, CLOSED_FALSE, TERMINAL_MISSING -> new Answer(200, receipt.toXml());
            case DROP -> new Answer(200, null);
            case HTTP_500 -> new Answer(500, PAGE);
            case HTTP_500_EMPTY -> new Answer(500, NOTHING);
            case HTML -> new Answer(200, PAGE);
            case TRUNCATED -> new Answer(200, half(receipt.toXml()));
            case EMPTY -> new Answer(200, NOTHING);
            case TIMED_OUT ->
                new Answer(200, Receipt.timedOut(request.orderId()).toXml());
            case HTTP_500_RECEIPT -> new Answer(500, receipt.toXml());
            case REDIRECT -> new Answer(307, NOTHING);
            case DTD -> new Answer(200, receipt.toXmlWithDtd());
            case WRONG_RECEIPT_ID ->
                new Answer(200, receipt.with("ReceiptId", "another-order").toXml());
            case WRONG_AMOUNT -> new Answer(200, receipt.overOneCentMore().toXml());
            case DUPLICATE -> new Answer(200, Receipt.refused(Gateway.DUPLICATE).toXml());
        };
    }

    private static byte[] half(byte[] xml) {
        return Arrays.copyOf(xml, xml.length / 2);
    }

    private static void send(HttpExchange exchange, Answer answer) {
        byte[] body = answer.body();
        // Closing an exchange that was not answered ends its connection.
        try (exchange) {
            if (body != null) {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.getResponseHeaders().set("Connection", "close");
                if (answer.status() == 307) {
                    exchange.getResponseHeaders().set("Location", PATH);
                }
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : 0);
                if (body.length > 0) {
                    exchange.getResponseBody().write(body);
                }
            }
        } catch (IOException gone) {
            LOG.log(Level.FINE, "the client did not wait for the answer", gone);
        }
    }
}
