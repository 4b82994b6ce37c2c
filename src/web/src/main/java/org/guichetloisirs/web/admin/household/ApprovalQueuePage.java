package org.guichetloisirs.web.admin.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.household.ApprovalRow;
import org.guichetloisirs.core.household.ApprovalSort;
import org.guichetloisirs.core.household.Approvals;
import org.guichetloisirs.core.staff.TableMemories;
import org.guichetloisirs.web.shared.RememberedTable;
import org.jspecify.annotations.Nullable;

/** The families that wait for a decision, at first the longest wait first. */
@Named
@RequestScoped
public class ApprovalQueuePage {

    @Inject
    private Approvals approvals;

    @Inject
    private TableMemories memories;

    private @Nullable RememberedTable<ApprovalRow, ApprovalSort> table;
    private boolean nobody;

    @PostConstruct
    void load() {
        table = new RememberedTable<>("queue", ApprovalSort.REQUESTED_AT, memories, approvals::queue);
        nobody = approvals.waiting() == 0;
    }

    /** The requests. */
    public @Nullable RememberedTable<ApprovalRow, ApprovalSort> getTable() {
        return table;
    }

    /** Whether nobody waits. */
    public boolean isNobody() {
        return nobody;
    }
}
