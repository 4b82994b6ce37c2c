package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.TablePage;
import org.guichetloisirs.core.kernel.TableQuery;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/**
 * The administration's decision on families that ask for an account. Of two decisions in the same instant the later one
 * is asked again and finds the earlier.
 */
@Stateless
@Permitted(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Approvals {

    private static final int LONGEST_REASON = 1000;

    @Inject
    private ApprovalDesk desk;

    /** For the container. */
    public Approvals() {}

    Approvals(ApprovalDesk desk) {
        this.desk = desk;
    }

    /** How many requests wait. */
    public long waiting() {
        return desk.waiting();
    }

    /** The requests that wait. Only families with a confirmed address are here. */
    public TablePage<ApprovalRow> queue(TableQuery<ApprovalSort> query) {
        return desk.queue(query);
    }

    /** The request that waits longest; empty when none does. */
    public Optional<Long> next() {
        return desk.queue(new TableQuery<>("", ApprovalSort.REQUESTED_AT, false, 0, 1)).rows().stream()
                .map(ApprovalRow::householdId)
                .findFirst();
    }

    /** One request, decided or not. */
    public ApprovalDetail detail(long householdId) {
        return desk.detail(householdId);
    }

    /** {@link #approve(long, Residency)} with the residency that the street directory suggests. */
    public ApprovalOutcome approve(long householdId) {
        return Contention.retry(() -> desk.approve(householdId, null));
    }

    /**
     * Opens online registration to the family: it gets its leisure card (the claimed number if that is free), its
     * residency and a mail. From two windows one approves and the other learns it.
     *
     * @throws BusinessRuleViolation {@code household.not-verified} while the address is not confirmed
     */
    public ApprovalOutcome approve(long householdId, Residency residency) {
        return Contention.retry(() -> desk.approve(householdId, residency));
    }

    /**
     * Refuses; the family gets the reason by mail and when it signs in.
     *
     * @throws BusinessRuleViolation {@code household.reason-required} or {@code household.reason-too-long} (field
     *     {@code reason}; at most 1,000 characters)
     */
    public ApprovalOutcome refuse(long householdId, String reason) {
        String tidy = reason.strip();
        if (tidy.isEmpty()) {
            throw new BusinessRuleViolation("household.reason-required").onField("reason");
        }
        if (tidy.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("household.reason-too-long", LONGEST_REASON).onField("reason");
        }
        return Contention.retry(() -> desk.refuse(householdId, tidy));
    }
}
