package org.guichetloisirs.core.payment.moneris;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whom to believe to be the gateway: every authority that the JVM trusts, and those of one file. */
final class Trust {

    private Trust() {}

    /**
     * A context that trusts the JVM's authorities and the certificates of a PEM file.
     *
     * @throws IllegalStateException if the file holds no certificate that can be read
     */
    static SSLContext with(Path pemFile) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (X509Certificate known : authoritiesOfTheJvm()) {
                store.setCertificateEntry("jvm-" + number++, known);
            }
            Collection<? extends Certificate> more = certificates(pemFile);
            if (more.isEmpty()) {
                throw new IllegalStateException("guichet.gateway.ca-file holds no certificate: " + pemFile);
            }
            for (Certificate certificate : more) {
                store.setCertificateEntry("file-" + number++, certificate);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("guichet.gateway.ca-file cannot be used: " + pemFile, e);
        } catch (IOException e) {
            throw new UncheckedIOException("guichet.gateway.ca-file cannot be read: " + pemFile, e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path pemFile)
            throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pemFile)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static X509Certificate[] authoritiesOfTheJvm() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .filter((TrustManager manager) -> manager instanceof X509TrustManager)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }
}
