package org.guichetloisirs.core.reconciliation;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Transactions;

/** Tells the night and finishes it, in one transaction: it is told once. */
@Named
@Dependent
class ReportBatchlet extends AbstractBatchlet {

    private final Optional<NightReport> report;
    private final Nights nights;
    private final NightViews views;
    private final Transactions transactions;
    private final AppClock clock;

    @Inject
    private JobContext job;

    @Inject
    ReportBatchlet(
            Instance<NightReport> report, Nights nights, NightViews views, Transactions transactions, AppClock clock) {
        this(report.stream().findFirst(), nights, views, transactions, clock);
    }

    ReportBatchlet(
            Optional<NightReport> report, Nights nights, NightViews views, Transactions transactions, AppClock clock) {
        this.report = report;
        this.nights = nights;
        this.views = views;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String process() {
        transactions.runInNew(this::tell);
        return "COMPLETED";
    }

    private void tell() {
        Night night = Night.of(job.getProperties());
        ReconciliationRun run = nights.hold(night);
        views.night(night.runId()).ifPresent(detail -> report.ifPresent(told -> told.send(detail)));
        run.reported(clock.now());
        run.finish(clock.now());
    }
}
