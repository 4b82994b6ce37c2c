package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;

/** Waiting for the gateway, or for an answer that is on its way; a test lets the time pass instead. */
@Dependent
class Pause {

    /** Lets so much time pass; less when the server stops. */
    void pass(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", e);
        }
    }
}
