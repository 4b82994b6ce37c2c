package org.guichetloisirs.core.kernel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * Cuts work that must not be one transaction (write, then call somebody outside, then write again) into transactions of
 * its own. What the work throws rolls it back; anything but a {@link BusinessRuleViolation} arrives wrapped by the
 * container.
 */
@Stateless
public class Transactions {

    /** Runs the work in a transaction that is committed when this returns. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T inNew(Supplier<T> work) {
        return work.get();
    }

    /** As {@link #inNew}, for work that answers nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void runInNew(Runnable work) {
        work.run();
    }
}
