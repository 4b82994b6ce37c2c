package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.guichetloisirs.core.kernel.Transactions;

/** The gateway's totals beside our receipts, terminal by terminal; then the closing, where the operator chose it. */
@Named
@Dependent
class TotalsBatchlet extends AbstractBatchlet {

    private final OpenBatches batches;
    private final OurBatches ours;
    private final TotalsCheck check;
    private final BatchClosing closing;
    private final Nights nights;
    private final Transactions transactions;

    @Inject
    private JobContext job;

    private volatile boolean stopped;

    @Inject
    TotalsBatchlet(
            OpenBatches batches,
            OurBatches ours,
            TotalsCheck check,
            BatchClosing closing,
            Nights nights,
            Transactions transactions) {
        this.batches = batches;
        this.ours = ours;
        this.check = check;
        this.closing = closing;
        this.nights = nights;
        this.transactions = transactions;
    }

    @Override
    public String process() {
        Night night = Night.of(job.getProperties());
        boolean done = transactions.inNew(() -> nights.hold(night).isTotalsDone());
        if (!done && batches.canBeAsked()) {
            Set<String> terminals = transactions.inNew(ours::terminals);
            for (String terminal : terminals) {
                if (stopped) {
                    return "STOPPED";
                }
                check.compare(night, terminal);
                closing.close(night, terminal);
            }
        }
        transactions.runInNew(() -> nights.hold(night).totalsDone());
        return "COMPLETED";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
