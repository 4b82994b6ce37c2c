package org.guichetloisirs.core.payment.moneris;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.payment.GatewayAnswer;
import org.guichetloisirs.core.payment.PaymentGateway;
import org.guichetloisirs.core.payment.PurchaseRequest;
import org.guichetloisirs.core.payment.ReversalRequest;
import org.jspecify.annotations.Nullable;

/** The one client of this server, made from the settings when it is first needed. */
@ApplicationScoped
class MonerisGateway implements PaymentGateway {

    private static final Logger LOG = Logger.getLogger(MonerisGateway.class.getName());

    private @Nullable MonerisClient client;

    /** For the container. */
    protected MonerisGateway() {}

    @PostConstruct
    void connect() {
        try {
            client = new MonerisClient(
                    MonerisClient.address(Settings.GATEWAY_URL.text(), Settings.production()),
                    Settings.GATEWAY_STORE_ID.text(),
                    Settings.GATEWAY_API_TOKEN.text(),
                    Settings.GATEWAY_DESCRIPTOR.text(),
                    Settings.GATEWAY_CA_FILE.optional().map(Path::of));
        } catch (RuntimeException e) {
            // Pages without payments go on; a payment is told, truthfully, that nothing was sent.
            LOG.log(Level.SEVERE, "No payment can be made: mend the guichet.gateway.* settings and restart", e);
        }
    }

    @Override
    public GatewayAnswer purchase(PurchaseRequest request) {
        return with(gateway -> gateway.purchase(request));
    }

    @Override
    public GatewayAnswer statusCheck(PurchaseRequest request) {
        return with(gateway -> gateway.statusCheck(request));
    }

    @Override
    public GatewayAnswer reverse(ReversalRequest request) {
        return with(gateway -> gateway.reverse(request));
    }

    @Override
    public GatewayAnswer statusCheck(ReversalRequest request) {
        return with(gateway -> gateway.statusCheck(request));
    }

    private GatewayAnswer with(Function<MonerisClient, GatewayAnswer> call) {
        return client == null ? new GatewayAnswer.NotSent("the gateway's settings are not usable") : call.apply(client);
    }
}
