package org.guichetloisirs.core.payment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Settings;
import org.jspecify.annotations.Nullable;

/** The one gateway of this server: of the adapter that the settings name, connected when it is first needed. */
@ApplicationScoped
public class ChosenGateway implements PaymentGateway {

    private static final Logger LOG = Logger.getLogger(ChosenGateway.class.getName());

    @Inject
    @Any
    private Instance<GatewayAdapter> adapters;

    private @Nullable PaymentGateway gateway;

    /** For the container. */
    protected ChosenGateway() {}

    @PostConstruct
    void connect() {
        String name = Settings.GATEWAY_ADAPTER.text();
        try {
            gateway = adapters.stream()
                    .filter(adapter -> adapter.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("this build has no adapter " + name))
                    .connect();
        } catch (RuntimeException e) {
            // Pages without payments go on; a payment is told, truthfully, that nothing was sent.
            LOG.log(Level.SEVERE, "No payment can be made: mend the guichet.gateway.* settings and restart", e);
        }
    }

    @Override
    public GatewayAnswer purchase(PurchaseRequest request) {
        return with(connected -> connected.purchase(request));
    }

    @Override
    public GatewayAnswer statusCheck(PurchaseRequest request) {
        return with(connected -> connected.statusCheck(request));
    }

    @Override
    public GatewayAnswer reverse(ReversalRequest request) {
        return with(connected -> connected.reverse(request));
    }

    @Override
    public GatewayAnswer statusCheck(ReversalRequest request) {
        return with(connected -> connected.statusCheck(request));
    }

    /** The gateway's batches, where it has them. */
    public Optional<BatchGateway> batches() {
        return gateway instanceof BatchGateway batches ? Optional.of(batches) : Optional.empty();
    }

    private GatewayAnswer with(Function<PaymentGateway, GatewayAnswer> call) {
        return gateway == null
                ? new GatewayAnswer.NotSent("the gateway's settings are not usable")
                : call.apply(gateway);
    }
}
