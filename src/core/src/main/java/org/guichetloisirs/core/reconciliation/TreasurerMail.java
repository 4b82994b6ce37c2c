package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.notification.Outbox;

/**
 * Tells the treasurer ({@code guichet.reconciliation.treasurer}) how the night went, in French, with the report as PDF.
 * Where nobody is named, the report waits in the back-office alone.
 */
@Dependent
class TreasurerMail implements NightReport {

    private final Outbox outbox;
    private final AppClock clock;

    @Inject
    TreasurerMail(Outbox outbox, AppClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void send(NightDetail detail) {
        Settings.RECONCILIATION_TREASURER
                .optional()
                .ifPresent(to -> outbox.put(
                        to,
                        "night-report",
                        Language.FRENCH.speaking(() -> model(new NightPaper(detail, clock))),
                        Language.FRENCH,
                        NightReportAttachments.reference(detail.night().runId())));
    }

    private static Map<String, Object> model(NightPaper paper) {
        NightView night = paper.detail().night();
        Map<String, Object> model = new HashMap<>();
        model.put("runId", Long.toString(night.runId()));
        model.put("day", Dates.day(night.businessDate()));
        model.put("verdict", paper.verdict().words());
        model.put("matched", NightPaper.count(night.attemptsMatched()));
        model.put("open", paper.open() == 0 ? "" : NightPaper.count(paper.open()));
        return model;
    }
}
