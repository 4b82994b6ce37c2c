package org.guichetloisirs.core.payment;

/**
 * One way to a gateway that this build contains; the setting {@code guichet.gateway.adapter} names the one in use. What
 * it connects may be a {@link BatchGateway} as well.
 */
public interface GatewayAdapter {

    /** Its name in the setting. */
    String name();

    /**
     * Ready to be called, as the settings say.
     *
     * @throws RuntimeException if the settings are not usable, with a sentence for the operator
     */
    PaymentGateway connect();
}
