package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that hold a certificate already: making one takes longer than most tests. */
final class Prepared {
    private static final String CERTIFICATE = "gateway.p12";

    private static byte[] certificate = {};

    private Prepared() {}

    static synchronized SandboxOptions in(Path data) throws IOException {
        if (certificate.length == 0) {
            Path folder = Files.createTempDirectory("certificate");
            GatewayCertificate.in(folder);
            certificate = Files.readAllBytes(folder.resolve(CERTIFICATE));
            for (String file : new String[] {CERTIFICATE, GatewayCertificate.CA_FILE, GatewayCertificate.TRUST_FILE}) {
                Files.delete(folder.resolve(file));
            }
            Files.delete(folder);
        }
        if (!Files.exists(data.resolve(CERTIFICATE))) {
            Files.write(data.resolve(CERTIFICATE), certificate);
        }
        return SandboxOptions.in(data);
    }
}
