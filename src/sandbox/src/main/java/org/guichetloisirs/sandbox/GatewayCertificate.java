package org.guichetloisirs.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The certificate of the simulated gateway, under the names of the real hosts (moneris.md G.1). Made once into the data
 * folder by the JDK's own keytool, so that whoever trusts {@code gateway-ca.pem} goes on trusting it after a restart.
 */
final class GatewayCertificate {
    /** What clients trust; the certificate signs itself. */
    static final String CA_FILE = "gateway-ca.pem";

    /** The same as a PKCS12 truststore, for clients that are told of it by {@code javax.net.ssl.trustStore}. */
    static final String TRUST_FILE = "gateway-truststore.p12";

    private static final String STORE_FILE = "gateway.p12";
    private static final String ALIAS = "gateway";
    /** No secret: it opens the key of a certificate that only this machine's tests trust. */
    static final String STORE_PASSWORD = "simulator";

    private static final String NAMES =
            "san=dns:localhost,dns:" + String.join(",dns:", GatewayHosts.NAMES) + ",ip:127.0.0.1,ip:0:0:0:0:0:0:0:1";

    private final SSLContext context;

    private GatewayCertificate(SSLContext context) {
        this.context = context;
    }

    SSLContext context() {
        return context;
    }

    /** The certificate kept in this folder, made on the first use and again when it is about to expire. */
    static GatewayCertificate in(Path data) throws IOException {
        Path file = data.resolve(STORE_FILE);
        try {
            if (!Files.exists(file) || expiresSoon(open(file))) {
                make(file);
            }
            KeyStore store = open(file);
            Certificate certificate = store.getCertificate(ALIAS);
            AtomicFile.write(data.resolve(CA_FILE), pem(certificate));
            AtomicFile.write(data.resolve(TRUST_FILE), truststore(certificate));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, STORE_PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new GatewayCertificate(context);
        } catch (GeneralSecurityException e) {
            throw new SandboxStartException(
                    "The certificate in " + file + " cannot be read: delete this file and start again.", e);
        }
    }

    private static boolean expiresSoon(KeyStore store) throws GeneralSecurityException {
        return !(store.getCertificate(ALIAS) instanceof X509Certificate certificate)
                || certificate.getNotAfter().getTime() - System.currentTimeMillis() < TimeUnit.DAYS.toMillis(30);
    }

    private static KeyStore open(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        return store;
    }

    /** Under another name first: a start that dies half-way leaves no half of a certificate behind. */
    private static void make(Path file) throws IOException {
        Path draft = file.resolveSibling(STORE_FILE + ".new");
        Files.deleteIfExists(draft);
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=Simulateur de passerelle, O=Guichet Loisirs, C=CA",
                        "-ext",
                        NAMES,
                        "-ext",
                        "bc:c",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        draft.toString(),
                        "-storepass",
                        STORE_PASSWORD))
                .redirectErrorStream(true)
                .start();
        keytool.getOutputStream().close();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new SandboxStartException("keytool could not make the certificate: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxStartException("The start was interrupted.", e);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] pem(Certificate certificate) throws GeneralSecurityException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] truststore(Certificate certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(ALIAS, certificate);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, STORE_PASSWORD.toCharArray());
        return bytes.toByteArray();
    }
}
