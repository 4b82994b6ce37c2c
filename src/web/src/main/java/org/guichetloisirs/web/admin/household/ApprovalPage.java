package org.guichetloisirs.web.admin.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.household.ApprovalDetail;
import org.guichetloisirs.core.household.ApprovalOutcome;
import org.guichetloisirs.core.household.Approvals;
import org.guichetloisirs.core.household.Residency;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.admin.AdminTexts;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** One request: who asks, what the street directory says, and the decision. */
@Named
@RequestScoped
public class ApprovalPage {

    @Inject
    private Approvals approvals;

    @Inject
    private Query query;

    @Inject
    private Problems problems;

    @Inject
    private AdminTexts texts;

    private long householdId;
    private @Nullable ApprovalDetail detail;
    private @Nullable Residency residency;
    private @Nullable String reason;
    private boolean decidedElsewhere;

    @PostConstruct
    void load() {
        Long id = query.id("id");
        householdId = id == null ? 0 : id;
        read();
    }

    private void read() {
        ApprovalDetail read = approvals.detail(householdId);
        detail = read;
        residency = read.suggestedResidency() == Residency.UNKNOWN ? null : read.suggestedResidency();
    }

    /** Approves, and goes to the request that waits longest now, or to the queue when none does; when somebody decided meanwhile, tells that instead. */
    public @Nullable String approve() {
        if (residency == null) {
            problems.onField("residency", texts.plain("approval.residency.missing"));
            return null;
        }
        return after(approvals.approve(householdId, residency));
    }

    /** Refuses, and goes on likewise; when somebody decided meanwhile, tells that instead. */
    public @Nullable String refuse() {
        try {
            return after(approvals.refuse(householdId, reason == null ? "" : reason));
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            return null;
        }
    }

    private @Nullable String after(ApprovalOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> onwardSaying("approved");
            case REFUSED -> onwardSaying("refused");
            case ALREADY_APPROVED, ALREADY_REFUSED -> {
                decidedElsewhere = true;
                read();
                yield null;
            }
        };
    }

    private String onwardSaying(String done) {
        String said = "faces-redirect=true&done=" + done + "&household=" + householdId;
        return approvals
                .next()
                .map(next -> "/admin/approval.xhtml?" + said + "&id=" + next)
                .orElse("/admin/approval-queue.xhtml?" + said);
    }

    /** The request. */
    public @Nullable ApprovalDetail getDetail() {
        return detail;
    }

    /** Whether there is something to decide. */
    public boolean isOpen() {
        return status() == AccountStatus.PENDING_APPROVAL;
    }

    /** Whether a decision made here came second. */
    public boolean isDecidedElsewhere() {
        return decidedElsewhere;
    }

    /** Where the request stands when there is nothing to decide. */
    public String getStanding() {
        AccountStatus status = status();
        String decided = status == AccountStatus.ACTIVE || status == AccountStatus.REFUSED ? status.name() : "other";
        return texts.plain("approval.already." + decided);
    }

    private @Nullable AccountStatus status() {
        return detail == null ? null : detail.household().status();
    }

    /** What a household may be when it is approved. */
    public List<Residency> getResidencies() {
        return List.of(Residency.RESIDENT, Residency.NON_RESIDENT);
    }

    /** The residency to approve with, at first the directory's suggestion. */
    public @Nullable Residency getResidency() {
        return residency;
    }

    /** Chosen by the administrator. */
    public void setResidency(@Nullable Residency residency) {
        this.residency = residency;
    }

    /** Why it is refused. */
    public @Nullable String getReason() {
        return reason;
    }

    /** Typed by the administrator. */
    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
