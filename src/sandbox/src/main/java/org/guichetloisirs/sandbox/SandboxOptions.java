package org.guichetloisirs.sandbox;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox is started with.
 *
 * @param data folder of the certificate, the journals and the mail; made when missing, used by one sandbox at a time
 * @param ports where the services are
 * @param bind the address of the gateway and of the hosted card fields; every other service is on the loopback address
 *     whatever is said here
 * @param siteOrigins origins, such as {@code https://essai.example}, whose pages may hold the card fields; besides
 *     them every {@code http://localhost} and {@code http://127.0.0.1} may, whatever the port
 * @param profileId the only profile of Hosted Tokenization that exists
 * @param closing when the batches of every store close by themselves, Eastern time; {@code null} for never
 * @param clock the time from which the gateway's clock starts; tests may move that one forward
 */
public record SandboxOptions(
        Path data,
        Ports ports,
        InetAddress bind,
        List<String> siteOrigins,
        String profileId,
        @Nullable LocalTime closing,
        Clock clock) {

    /** The profile of Hosted Tokenization when none is chosen. */
    public static final String DEFAULT_PROFILE_ID = "ht4RXXBKV9T52A8";

    /** Within the hour in which the real gateway closes by itself, 10 to 11 pm Eastern (moneris.md B.3). */
    public static final LocalTime DEFAULT_CLOSING = LocalTime.of(22, 30);

    /**
     * The ports; 0 stands for any free port.
     *
     * @param gateway TLS port of the gateway
     * @param hosted plain HTTP port of the hosted card fields and of the switches for tests
     * @param smtp port that takes the mail
     * @param mailbox port of the pages that show it
     * @param proxy port of the HTTPS proxy that leads the real gateway's names here; {@code null} for no proxy
     */
    public record Ports(
            int gateway,
            int hosted,
            int smtp,
            int mailbox,
            @Nullable Integer proxy) {}

    /** Any free ports on the loopback address, no proxy, the default profile and the system's clock. */
    public static SandboxOptions in(Path data) {
        return new SandboxOptions(
                data,
                new Ports(0, 0, 0, 0, null),
                InetAddress.getLoopbackAddress(),
                List.of(),
                DEFAULT_PROFILE_ID,
                DEFAULT_CLOSING,
                Clock.systemUTC());
    }

    /** The same on other ports; 0 stands for any free port. */
    public SandboxOptions withPorts(int gateway, int hosted, int smtp, int mailbox) {
        return with(new Ports(gateway, hosted, smtp, mailbox, ports.proxy));
    }

    /** The same with an HTTPS proxy that leads the real gateway's names here; 0 stands for any free port. */
    public SandboxOptions withProxyPort(int port) {
        return with(new Ports(ports.gateway, ports.hosted, ports.smtp, ports.mailbox, port));
    }

    private SandboxOptions with(Ports others) {
        return new SandboxOptions(data, others, bind, siteOrigins, profileId, closing, clock);
    }

    /** The same for other machines as well: the gateway and the card fields answer on this address. */
    public SandboxOptions withBind(InetAddress address) {
        return new SandboxOptions(data, ports, address, siteOrigins, profileId, closing, clock);
    }

    /** The same, for a site of this origin as well. */
    public SandboxOptions withSiteOrigin(String origin) {
        List<String> origins =
                Stream.concat(siteOrigins.stream(), Stream.of(origin)).toList();
        return new SandboxOptions(data, ports, bind, origins, profileId, closing, clock);
    }

    /** The same with another profile of Hosted Tokenization. */
    public SandboxOptions withProfileId(String id) {
        return new SandboxOptions(data, ports, bind, siteOrigins, id, closing, clock);
    }

    /** The same with batches that close by themselves at another time, Eastern; {@code null} for never. */
    public SandboxOptions withClosing(@Nullable LocalTime time) {
        return new SandboxOptions(data, ports, bind, siteOrigins, profileId, time, clock);
    }

    /** The same at another time. */
    public SandboxOptions withClock(Clock other) {
        return new SandboxOptions(data, ports, bind, siteOrigins, profileId, closing, other);
    }
}
