package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.report.Documents;
import org.guichetloisirs.core.report.PdfDocument;

/** Draws the report of a night as it stands now; read in a transaction of its own, drawn in none. */
@Dependent
class NightPdf {

    private final NightViews views;
    private final Documents documents;
    private final Transactions transactions;
    private final AppClock clock;

    @Inject
    NightPdf(NightViews views, Documents documents, Transactions transactions, AppClock clock) {
        this.views = views;
        this.documents = documents;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The report, in the language of this thread.
     *
     * @throws BusinessRuleViolation {@code reconciliation.unknown} where there is no such night
     */
    PdfDocument draw(long runId) {
        NightDetail detail = transactions
                .inNew(() -> views.night(runId))
                .orElseThrow(() -> new BusinessRuleViolation("reconciliation.unknown"));
        return documents.pdf("night", new NightPaper(detail, clock).model());
    }
}
