package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No card number and no security code on the disk, in the log or in what is told (moneris.md G.10). */
class NoSecretsTest {
    private static final String CODE = "90817263";
    private static final List<String> NUMBERS = TestCards.numbers();

    @TempDir
    Path data;

    @Test
    void nothingIsLeftBehind() throws Exception {
        // What ends late still speaks while the log is read.
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public synchronized void publish(LogRecord entry) {
                log.add(new SimpleFormatter().format(entry)
                        + Arrays.toString(entry.getParameters() == null ? new Object[0] : entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(listener);
        listener.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        StringBuilder told = new StringBuilder();
        try (Sandbox sandbox = Sandbox.start(Prepared.in(data), null)) {
            useEverything(sandbox, told);
        } finally {
            root.setLevel(before);
            root.removeHandler(listener);
        }

        assertThat(log).as("the log was listened to").isNotEmpty();
        for (String secret : Stream.concat(NUMBERS.stream(), Stream.of(CODE)).toList()) {
            assertThat(log).as("log").noneMatch(line -> line.contains(secret));
            assertThat(told.toString()).as("answers").doesNotContain(secret);
            try (Stream<Path> files = Files.walk(data)) {
                assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, secret)))
                        .as("files")
                        .isEmpty();
            }
        }
        assertThat(data.resolve("tokens.jsonl")).content().contains("4242***4242");
        assertThat(data.resolve("transactions.jsonl")).content().contains("4242***4242");
    }

    private static boolean holds(Path file, String secret) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every number, typed and tokenized, approved, refused, and inside what cannot be read. */
    private static void useEverything(Sandbox sandbox, StringBuilder told) throws Exception {
        GatewayClient client = new GatewayClient(sandbox);
        String code = "<cvd_info><cvd_indicator>1</cvd_indicator><cvd_value>" + CODE + "</cvd_value></cvd_info>";
        for (String pan : NUMBERS) {
            String purchase = GatewayClient.purchase("p-" + pan.substring(10), "45.00", pan);
            for (String request : List.of(
                    GatewayClient.request(purchase),
                    GatewayClient.request(purchase.replace("</purchase>", code + "</purchase>")),
                    GatewayClient.request(purchase).replace("</purchase>", "</purchas>"),
                    GatewayClient.request("store5", "wrong", purchase),
                    GatewayClient.statusCheck(purchase),
                    GatewayClient.request("<res_temp_add><pan>" + pan
                            + "</pan><expdate>9912</expdate><crypt_type>7</crypt_type><duration>900</duration>"
                            + "</res_temp_add>"),
                    GatewayClient.request("<res_add_cc><pan>" + pan
                            + "</pan><expdate>9912</expdate><crypt_type>7</crypt_type></res_add_cc>"))) {
                told.append(client.post(request).body());
            }
            told.append(tokenize(sandbox, pan));
        }
        for (String what : List.of("transactions", "orders", "batches", "requests", "stores", "clock", "faults", "")) {
            told.append(get(sandbox.hostedUrl().resolve("/simulator/" + what)));
        }
    }

    private static String tokenize(Sandbox sandbox, String pan) throws Exception {
        String typed = "{\"id\":\"" + SandboxOptions.DEFAULT_PROFILE_ID
                + "\",\"parent\":\"http://localhost\",\"pan\":\"" + pan + "\",\"exp\":\"1299\",\"cvd\":\"9081\"}";
        HttpRequest request = HttpRequest.newBuilder(sandbox.hostedUrl().resolve("/HPPtoken/token"))
                .header("Origin", sandbox.hostedUrl().toString())
                .POST(HttpRequest.BodyPublishers.ofString(typed))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(answer).contains("ot-");
        return answer;
    }

    private static String get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
