package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;
import static org.guichetloisirs.sandbox.GatewayClient.request;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The way of a client that knows the real hosts only (moneris.md F, G.1). */
class ConnectProxyTest {
    @TempDir
    static Path data;

    static Sandbox sandbox;
    static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(Prepared.in(data).withProxyPort(0), null);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(sandbox.truststore())) {
            trusted.load(in, "simulator".toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        http = HttpClient.newBuilder()
                .sslContext(tls)
                .proxy(ProxySelector.of(new InetSocketAddress("localhost", sandbox.proxyPort())))
                .build();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<String> hosts() {
        return GatewayHosts.NAMES.stream();
    }

    private static HttpResponse<String> buy(String host, String orderId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + host + GatewayHandler.PATH))
                .POST(HttpRequest.BodyPublishers.ofString(request(purchase(orderId, "45.00"))))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void everyHostOfTheGatewayLeadsToTheSimulatorUnderItsOwnName(String host) throws Exception {
        assertThat(GatewayClient.receipt(buy(host, host)))
                .containsEntry("ReceiptId", host)
                .containsEntry("ResponseCode", "027");
    }

    @Test
    void tunnelsDoNotWaitForEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), sandbox.proxyPort())) {
            assertThat(silent.isConnected()).isTrue();
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<HttpResponse<String>>>mapToObj(
                            i -> () -> buy("mpg1t.moneris.io", "parallel-" + i))
                    .toList());
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(GatewayClient.receipt(answer.get())).containsEntry("ResponseCode", "027");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aConnectionDroppedByTheGatewayIsDroppedForTheClient() throws Exception {
        sandbox.faults().add(Fault.of(Fault.Kind.DROP).forOrder("dropped"));

        assertThatThrownBy(() -> buy("mpg1t.moneris.io", "dropped")).isInstanceOf(IOException.class);
        assertThat(sandbox.transactions()).anyMatch(t -> t.orderId().equals("dropped"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT example.org:443 HTTP/1.1, 403",
        "CONNECT mpg1t.moneris.io.example.org:443 HTTP/1.1, 403",
        "CONNECT localhost:443 HTTP/1.1, 403",
        "CONNECT mpg1t.moneris.io:8443 HTTP/1.1, 403",
        "CONNECT mpg1t.moneris.io:22 HTTP/1.1, 403",
        "GET http://mpg1t.moneris.io/ HTTP/1.1, 405",
        "CONNECT mpg1t.moneris.io HTTP/1.1, 405",
        "nonsense, 400",
        "CONNECT MPG1T.moneris.io:443 HTTP/1.1, 200",
    })
    void itLeadsNowhereElse(String line, String status) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.proxyPort())) {
            socket.getOutputStream().write((line + "\r\nX: y\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 " + status);
        }
    }

    @Test
    void aHeadWithoutEndIsNotKept() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.proxyPort())) {
            socket.getOutputStream().write("x".repeat(8 * 1024).getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
        }
    }
}
