package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/** The administration's decision on families that ask for an account. */
@Stateless
@Permitted(Role.ADMINISTRATOR)
public class Approvals {

    /** The requests that wait, the longest wait first. Only families with a confirmed address are here. */
    public List<ApprovalRow> queue() {
        throw new UnsupportedOperationException();
    }

    /** One request, decided or not. */
    public ApprovalDetail detail(long householdId) {
        throw new UnsupportedOperationException();
    }

    /** {@link #approve(long, Residency)} with the residency that the street directory suggests. */
    public ApprovalOutcome approve(long householdId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens online registration to the family: it gets its leisure card (the claimed number if that is free), its
     * residency and a mail. From two windows one approves and the other learns it.
     */
    public ApprovalOutcome approve(long householdId, Residency residency) {
        throw new UnsupportedOperationException();
    }

    /**
     * Refuses; the family gets the reason by mail and when it signs in.
     *
     * @throws BusinessRuleViolation {@code household.reason-required} or {@code household.reason-too-long} (field
     *     {@code reason}; at most 1,000 characters)
     */
    public ApprovalOutcome refuse(long householdId, String reason) {
        throw new UnsupportedOperationException();
    }
}
