package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.payment.PaymentRecovery;

/** Takes the next step of the usual recovery: an attempt in doubt is asked about, never guessed, never sent again. */
@Named
@Dependent
class SettleProcessor implements ItemProcessor {

    private final PaymentRecovery recovery;

    @Inject
    SettleProcessor(PaymentRecovery recovery) {
        this.recovery = recovery;
    }

    @Override
    public Object processItem(Object item) {
        Moving moving = (Moving) item;
        if (moving.refund()) {
            recovery.pushRefund(moving.id());
        } else {
            recovery.push(moving.id());
        }
        return moving;
    }
}
