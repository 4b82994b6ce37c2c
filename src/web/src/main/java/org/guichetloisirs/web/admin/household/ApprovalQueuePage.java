package org.guichetloisirs.web.admin.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.household.ApprovalRow;
import org.guichetloisirs.core.household.Approvals;

/** The families that wait for a decision, the longest wait first. */
@Named
@RequestScoped
public class ApprovalQueuePage {

    @Inject
    private Approvals approvals;

    private List<ApprovalRow> rows = List.of();

    @PostConstruct
    void load() {
        rows = approvals.queue();
    }

    /** The requests. */
    public List<ApprovalRow> getRows() {
        return rows;
    }
}
