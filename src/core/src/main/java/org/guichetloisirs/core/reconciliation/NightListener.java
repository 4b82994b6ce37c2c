package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.Transactions;

/** A job that ends without having finished its night has failed; another start goes on from there. */
@Named
@Dependent
class NightListener extends AbstractJobListener {

    private final Nights nights;
    private final Transactions transactions;

    @Inject
    private JobContext job;

    @Inject
    NightListener(Nights nights, Transactions transactions) {
        this.nights = nights;
        this.transactions = transactions;
    }

    @Override
    public void afterJob() {
        Night night = Night.of(job.getProperties());
        String why = Language.FRENCH.speaking(
                () -> Messages.text("reconciliation.stopped", String.valueOf(job.getExecutionId())));
        transactions.runInNew(() -> nights.fail(night, why));
    }
}
