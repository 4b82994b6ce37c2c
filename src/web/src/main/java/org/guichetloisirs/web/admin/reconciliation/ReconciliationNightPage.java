package org.guichetloisirs.web.admin.reconciliation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.reconciliation.NightDetail;
import org.guichetloisirs.core.reconciliation.NightState;
import org.guichetloisirs.core.reconciliation.NightView;
import org.guichetloisirs.core.reconciliation.Reconciliations;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** One night: its figures beside the gateway's, and what did not agree. */
@Named
@RequestScoped
public class ReconciliationNightPage {

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private Query query;

    @Inject
    private Problems problems;

    private @Nullable NightDetail detail;

    @PostConstruct
    void load() {
        Long id = query.id("id");
        detail = reconciliations
                .night(id == null ? 0 : id)
                .orElseThrow(() -> new BusinessRuleViolation("reconciliation.unknown"));
    }

    /** Goes on with a night that stopped. */
    public @Nullable String goOn() {
        NightView night = getNight();
        try {
            reconciliations.startNow(night.businessDate());
            return "/admin/reconciliation-night.xhtml?faces-redirect=true&done=reconciliation-started&id="
                    + night.runId();
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            return null;
        }
    }

    /** The night with all that belongs to it. */
    public NightDetail getDetail() {
        if (detail == null) {
            throw new IllegalStateException("The night was not read");
        }
        return detail;
    }

    /** The night at a glance. */
    public NightView getNight() {
        return getDetail().night();
    }

    /** Whether it is under way: the page looks again by itself. */
    public boolean isRunning() {
        return getNight().state() == NightState.RUNNING;
    }

    /** Whether it stopped before its end. */
    public boolean isStopped() {
        return getNight().state() == NightState.FAILED;
    }
}
