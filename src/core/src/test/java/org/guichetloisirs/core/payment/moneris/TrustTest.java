package org.guichetloisirs.core.payment.moneris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PurchaseRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is believed to be the gateway: nobody's request goes out to anyone else. */
class TrustTest {

    private static final String ORDER = "2026-000123-ABCDEFGHJK";
    private static final PurchaseRequest PURCHASE =
            new PurchaseRequest(ORDER, Money.ofDollars("45.00"), "ot-A1B2C3", "F-10382");
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).as("keytool").isZero();
    }

    /** A server with a certificate of its own for this name; the certificate is written to {@code ca.pem}. */
    private FakeGateway serverNamed(String name) throws Exception {
        Path store = folder.resolve("server.p12");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                folder.resolve("ca.pem").toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        FakeGateway server = new FakeGateway(context.getServerSocketFactory(), "https");
        server.answers(FakeGateway.status(200, Receipts.approved(ORDER, "45.00")));
        return server;
    }

    private static GatewayAnswer purchase(FakeGateway server, Optional<Path> caFile) {
        Duration limit = Duration.ofSeconds(30);
        return new MonerisClient(server.address(), "store5", "yesguy", "", caFile, limit, limit).purchase(PURCHASE);
    }

    @Test
    void theAuthorityOfTheFileIsBelieved() throws Exception {
        try (FakeGateway server = serverNamed("localhost")) {
            assertThat(purchase(server, Optional.of(folder.resolve("ca.pem"))))
                    .isInstanceOf(GatewayAnswer.Approved.class);
        }
    }

    @Test
    void aStrangerIsSentNothing() throws Exception {
        try (FakeGateway server = serverNamed("localhost")) {
            assertThat(purchase(server, Optional.empty())).isInstanceOf(GatewayAnswer.NotSent.class);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void aCertificateOfAnotherNameIsSentNothing() throws Exception {
        try (FakeGateway server = serverNamed("other.test")) {
            assertThat(purchase(server, Optional.of(folder.resolve("ca.pem"))))
                    .isInstanceOf(GatewayAnswer.NotSent.class);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void aFileWithoutCertificateIsAMistake() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatThrownBy(() -> Trust.with(empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("guichet.gateway.ca-file");
    }
}
