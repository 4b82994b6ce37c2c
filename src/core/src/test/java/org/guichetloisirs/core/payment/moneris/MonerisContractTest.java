package org.guichetloisirs.core.payment.moneris;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.guichetloisirs.core.payment.PaymentGateway;
import org.guichetloisirs.sandbox.Sandbox;

/** Our own client. */
class MonerisContractTest extends GatewayContract {

    @Override
    PaymentGateway adapter(Sandbox simulator, String apiToken, Duration replyLimit) {
        return SandboxGateway.client(simulator, apiToken, replyLimit);
    }

    @Override
    PaymentGateway adapterToNowhere() {
        return new MonerisClient(
                URI.create("https://localhost:1/gateway2/servlet/MpgRequest"),
                "store5",
                "yesguy",
                "LOISIRS",
                Optional.empty(),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20));
    }
}
