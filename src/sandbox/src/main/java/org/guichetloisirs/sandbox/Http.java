package org.guichetloisirs.sandbox;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small help around the JDK's HTTP server. */
final class Http {
    static final String HTML = "text/html; charset=utf-8";
    private static final int MAX_BODY = 256 * 1024;
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Http() {}

    /** The whole body, or {@code null} when it is larger than any request of the protocols spoken here. */
    static byte @Nullable [] body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        return bytes.length > MAX_BODY ? null : bytes;
    }

    /** The body as text; empty when it is larger than any request of the protocols spoken here. */
    static String text(HttpExchange exchange) throws IOException {
        byte[] bytes = body(exchange);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The parameters of a query string or of a form; of two equal names the last wins. */
    static Map<String, String> parameters(@Nullable String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (encoded == null) {
            return parameters;
        }
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                parameters.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }

    static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        send(exchange, status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
            if (!head && body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    static void json(HttpExchange exchange, int status, JsonStructure json) throws IOException {
        send(exchange, status, "application/json; charset=utf-8", json.toString());
    }

    static void noContent(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    static void methodNotAllowed(HttpExchange exchange) throws IOException {
        send(exchange, 405, "text/plain; charset=utf-8", "Method not allowed\n");
    }

    static void notFound(HttpExchange exchange) throws IOException {
        send(exchange, 404, "text/plain; charset=utf-8", "Not found\n");
    }

    /**
     * Answers only requests made under a loopback name: a page of the Internet whose own name is made to resolve to
     * this machine must not read the mail or the transactions.
     */
    static Filter loopbackNamesOnly() {
        return Filter.beforeHandler("requests under a loopback name only", exchange -> {
            // Where other machines were let in on purpose, they come under any name.
            boolean local = exchange.getLocalAddress().getAddress().isLoopbackAddress();
            if (local && !isLoopback(exchange.getRequestHeaders().getFirst("Host"))) {
                try {
                    send(exchange, 421, "text/plain; charset=utf-8", "The sandbox answers as localhost only\n");
                } catch (IOException gone) {
                    exchange.close();
                }
            }
        });
    }

    private static boolean isLoopback(@Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            String name = new URI("http://" + host).getHost();
            return name != null && LOOPBACK_NAMES.contains(name);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
