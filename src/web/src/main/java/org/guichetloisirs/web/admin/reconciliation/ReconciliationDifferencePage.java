package org.guichetloisirs.web.admin.reconciliation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.reconciliation.DiscrepancyView;
import org.guichetloisirs.core.reconciliation.Reconciliations;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** One difference: both sides, who looks after it, what was written about it, and how it was settled. */
@Named
@RequestScoped
public class ReconciliationDifferencePage {

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private Query query;

    @Inject
    private Problems problems;

    private long id;
    private @Nullable DiscrepancyView found;
    private @Nullable String note;
    private @Nullable String resolution;

    @PostConstruct
    void load() {
        Long asked = query.id("id");
        id = asked == null ? 0 : asked;
        found = reconciliations.discrepancy(id).orElseThrow(() -> new BusinessRuleViolation("reconciliation.unknown"));
    }

    /** The caller looks after it. */
    public @Nullable String assign() {
        return after("difference-taken", () -> reconciliations.assign(id));
    }

    /** Adds what was typed. */
    public @Nullable String addNote() {
        return after("difference-noted", () -> reconciliations.note(id, note == null ? "" : note));
    }

    /** It is settled. */
    public @Nullable String resolve() {
        return after("difference-resolved", () -> reconciliations.resolve(id, resolution == null ? "" : resolution));
    }

    private @Nullable String after(String done, Runnable deed) {
        try {
            deed.run();
            return "/admin/reconciliation-difference.xhtml?faces-redirect=true&done=" + done + "&id=" + id;
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            load();
            return null;
        }
    }

    /** The difference as it stands. */
    public @Nullable DiscrepancyView getFound() {
        return found;
    }

    /** What to write about it. */
    public @Nullable String getNote() {
        return note;
    }

    /** Typed by the administrator. */
    public void setNote(@Nullable String note) {
        this.note = note;
    }

    /** How it was settled. */
    public @Nullable String getResolution() {
        return resolution;
    }

    /** Typed by the administrator. */
    public void setResolution(@Nullable String resolution) {
        this.resolution = resolution;
    }
}
