package org.guichetloisirs.systemtests;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain requests to the sandbox's own controls, answered in JSON. */
final class Web {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Web() {}

    static JsonElement get(URI address) {
        return JsonParser.parseString(send(HttpRequest.newBuilder(address).build()));
    }

    static void post(URI address, String json) {
        send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** A command of the server's own administration. */
    static void administer(URI command) {
        String answer = send(HttpRequest.newBuilder(command)
                .header("X-Requested-By", "tests")
                .build());
        if (!answer.contains("SUCCESS")) {
            throw new IllegalStateException(command + " answered " + answer);
        }
    }

    private static String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Looks until the answer is there; the sandbox has no way to call back. */
    static <T> T await(String what, Duration limit, java.util.function.Supplier<java.util.Optional<T>> look) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            java.util.Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("Not there after " + limit.toSeconds() + " s: " + what);
    }
}
