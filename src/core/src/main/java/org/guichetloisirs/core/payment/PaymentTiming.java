package org.guichetloisirs.core.payment;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.guichetloisirs.core.kernel.Settings;

/** When the recovery looks at an attempt. */
@Dependent
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

    /** As the settings say. */
    PaymentTiming() {
        this(Settings.PAYMENT_STATUS_CHECK_AFTER_SECONDS.number(), Settings.PAYMENT_UNDER_WAY_SECONDS.number());
    }

    /**
     * @param checkAfterSeconds from the moment that the outcome is unknown to the status check
     * @param underWaySeconds from sending to the moment at which no part of the request can be on its way any more
     */
    PaymentTiming(long checkAfterSeconds, long underWaySeconds) {
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
