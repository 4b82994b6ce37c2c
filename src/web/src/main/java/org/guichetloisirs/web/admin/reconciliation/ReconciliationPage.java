package org.guichetloisirs.web.admin.reconciliation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.reconciliation.DiscrepancyView;
import org.guichetloisirs.core.reconciliation.NightView;
import org.guichetloisirs.core.reconciliation.Reconciliations;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** The last nights at a glance, what waits for somebody, and the start of a run. */
@Named
@RequestScoped
public class ReconciliationPage {

    private static final int AT_A_GLANCE = 7;
    private static final int USUAL = 60;
    private static final int MOST = 800;
    private static final int MOST_WAITING = 100;

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private Query query;

    @Inject
    private Problems problems;

    private List<NightView> nights = List.of();
    private List<DiscrepancyView> waiting = List.of();
    private @Nullable LocalDate date;

    @PostConstruct
    void load() {
        nights = reconciliations.nights(query.number("nights", USUAL, MOST, USUAL));
        waiting = reconciliations.workList(MOST_WAITING);
        date = reconciliations.lastEnded();
    }

    /** Starts the run of the date, or goes on with it, and shows it. */
    public @Nullable String start() {
        LocalDate chosen = date;
        if (chosen == null) {
            return null;
        }
        try {
            long run = reconciliations.startNow(chosen);
            return "/admin/reconciliation-night.xhtml?faces-redirect=true&done=reconciliation-started&id=" + run;
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            return null;
        }
    }

    /** The nights of the table, the newest first. */
    public List<NightView> getNights() {
        return nights;
    }

    /** The last nights, the newest first. */
    public List<NightView> getLatest() {
        return nights.subList(0, Math.min(AT_A_GLANCE, nights.size()));
    }

    /** The last sixty days as a picture. */
    public NightsChart getChart() {
        return new NightsChart(nights, USUAL);
    }

    /** Whether there may be nights that the table does not show. */
    public boolean isMore() {
        return nights.size() == USUAL;
    }

    /** What waits for a person, the oldest first. */
    public List<DiscrepancyView> getWaiting() {
        return waiting;
    }

    /** The business date to start. */
    public @Nullable LocalDate getDate() {
        return date;
    }

    /** Typed by the administrator. */
    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }
}
