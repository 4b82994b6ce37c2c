package org.guichetloisirs.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a sandbox is started with.
 *
 * @param data folder of the certificate, the journal of transactions and the mail; made when missing, used by one
 *     sandbox at a time
 * @param gatewayPort TLS port of the gateway; 0 for any free port, as for the other ports
 * @param hostedPort plain HTTP port of the hosted card fields and of the switches for tests
 * @param smtpPort port that takes the mail
 * @param mailboxPort port of the pages that show it
 * @param siteOrigins origins, such as {@code https://essai.example}, whose pages may hold the card fields; besides
 *     them every {@code http://localhost} and {@code http://127.0.0.1} may, whatever the port
 * @param profileId the only profile of Hosted Tokenization that exists
 * @param clock the gateway's clock
 */
public record SandboxOptions(
        Path data,
        int gatewayPort,
        int hostedPort,
        int smtpPort,
        int mailboxPort,
        List<String> siteOrigins,
        String profileId,
        Clock clock) {

    /** The profile of Hosted Tokenization when none is chosen. */
    public static final String DEFAULT_PROFILE_ID = "ht4RXXBKV9T52A8";

    /** Any free ports, the default profile and the system's clock. */
    public static SandboxOptions in(Path data) {
        return new SandboxOptions(data, 0, 0, 0, 0, List.of(), DEFAULT_PROFILE_ID, Clock.systemUTC());
    }

    /** The same on other ports; 0 stands for any free port. */
    public SandboxOptions withPorts(int gateway, int hosted, int smtp, int mailbox) {
        return new SandboxOptions(data, gateway, hosted, smtp, mailbox, siteOrigins, profileId, clock);
    }

    /** The same, for a site of this origin as well. */
    public SandboxOptions withSiteOrigin(String origin) {
        List<String> origins =
                Stream.concat(siteOrigins.stream(), Stream.of(origin)).toList();
        return new SandboxOptions(data, gatewayPort, hostedPort, smtpPort, mailboxPort, origins, profileId, clock);
    }

    /** The same with another profile of Hosted Tokenization. */
    public SandboxOptions withProfileId(String id) {
        return new SandboxOptions(data, gatewayPort, hostedPort, smtpPort, mailboxPort, siteOrigins, id, clock);
    }

    /** The same at another time. */
    public SandboxOptions withClock(Clock other) {
        return new SandboxOptions(data, gatewayPort, hostedPort, smtpPort, mailboxPort, siteOrigins, profileId, other);
    }
}
