package org.guichetloisirs.core.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When the recovery looks at an attempt. */
@ApplicationScoped
class PaymentTiming {

    /** A row that is still {@code NEW} after this was written by a process that died before sending it. */
    static final Duration NEW_LIVES = Duration.ofMinutes(2);
    /** Above the client's own limit of 35 s: whoever sent it is dead or will come too late. */
    static final Duration SENT_LIVES = Duration.ofSeconds(40);
    /** How long one look at a row may take before another may look. */
    static final Duration LEASE = Duration.ofSeconds(60);
    /** How long the subject's owner has to take note of news before it is told again. */
    static final Duration RETELL = Duration.ofSeconds(15);
    /** The life of a temporary token. Past it the gateway's "not found" is no longer believed without a person. */
    static final Duration TOKEN_LIVES = Duration.ofMinutes(15);

    private final Duration checkAfter;
    private final Duration underWay;

    /** For the container's proxy only. */
    protected PaymentTiming() {
        this(10, 60);
    }

    /**
     * @param checkAfterSeconds from the moment that the outcome is unknown to the status check
     * @param underWaySeconds from sending to the moment at which no part of the request can be on its way any more
     */
    @Inject
    PaymentTiming(
            @ConfigProperty(name = "guichet.payment.status-check-after-seconds", defaultValue = "10")
                    long checkAfterSeconds,
            @ConfigProperty(name = "guichet.payment.under-way-seconds", defaultValue = "60") long underWaySeconds) {
        checkAfter = Duration.ofSeconds(checkAfterSeconds);
        underWay = Duration.ofSeconds(underWaySeconds);
    }

    Duration checkAfter() {
        return checkAfter;
    }

    Duration underWay() {
        return underWay;
    }
}
