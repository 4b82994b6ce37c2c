package org.guichetloisirs.core.payment.moneris;

import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.time.Duration;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.payment.GatewayAdapter;
import org.guichetloisirs.core.payment.PaymentGateway;

/** {@code moneris-java-api}: Moneris' own library, in a build with the profile of that name (ADR 0036). */
@Dependent
class JavaApiAdapter implements GatewayAdapter {

    private static final int HTTPS = 443;

    @Override
    public String name() {
        return "moneris-java-api";
    }

    @Override
    public PaymentGateway connect() {
        return new JavaApiClient(
                host(Settings.GATEWAY_URL.uri()),
                Settings.GATEWAY_STORE_ID.text(),
                Settings.GATEWAY_API_TOKEN.text(),
                Settings.GATEWAY_DESCRIPTOR.text(),
                Duration.ofSeconds(35));
    }

    /**
     * The library takes a host's name alone: protocol, port and path are its own.
     *
     * @throws IllegalArgumentException if the address says anything else
     */
    static String host(URI address) {
        boolean usual = "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && (address.getPort() == -1 || address.getPort() == HTTPS);
        if (!usual) {
            throw new IllegalArgumentException("With guichet.gateway.adapter=moneris-java-api the setting"
                    + " guichet.gateway.url must be https://host, port 443, not " + address);
        }
        return address.getHost();
    }
}
