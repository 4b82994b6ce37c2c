package org.guichetloisirs.core.payment.moneris;

import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.payment.GatewayAdapter;
import org.guichetloisirs.core.payment.PaymentGateway;

/** {@code moneris}: our own client of the gateway's XML. */
@Dependent
class MonerisAdapter implements GatewayAdapter {

    @Override
    public String name() {
        return "moneris";
    }

    @Override
    public PaymentGateway connect() {
        return new MonerisClient(
                MonerisClient.address(Settings.GATEWAY_URL.text(), Settings.production()),
                Settings.GATEWAY_STORE_ID.text(),
                Settings.GATEWAY_API_TOKEN.text(),
                Settings.GATEWAY_DESCRIPTOR.text(),
                Settings.GATEWAY_CA_FILE.optional().map(Path::of));
    }
}
