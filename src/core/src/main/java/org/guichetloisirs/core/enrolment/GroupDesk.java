package org.guichetloisirs.core.enrolment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/** The places and the line of a group in the hands of staff; web and counter take from one stock. All of it is audited. */
@Stateless
@Permitted(Role.ADMINISTRATOR)
public class GroupDesk {

    @Inject
    private GroupSteps steps;

    @Inject
    private Transactions transactions;

    /** For the container. */
    public GroupDesk() {}

    GroupDesk(GroupSteps steps, Transactions transactions) {
        this.steps = steps;
        this.transactions = transactions;
    }

    /**
     * The group's places and its line.
     *
     * @throws BusinessRuleViolation {@code catalogue.activity-unknown}
     */
    public GroupDeskView view(long groupId) {
        return steps.view(groupId);
    }

    /**
     * Changes how many places the group has; places that become free are offered to the line at once. Fewer than are
     * taken is allowed: nothing is sold then until enough are given back.
     *
     * @param places 1 to 9999
     * @throws BusinessRuleViolation {@code enrolment.capacity} on the field {@code capacity}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void resize(long groupId, int places) {
        Contention.retry(() -> transactions.inNew(() -> steps.resize(groupId, places)));
    }

    /**
     * Gives places to people without an account, as many as are free and that nobody waits for.
     *
     * @return how many it got
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int giveAtTheCounter(long groupId, int wanted) {
        return Contention.retry(() -> transactions.inNew(() -> steps.giveAtTheCounter(groupId, wanted)));
    }

    /**
     * Takes places back that were given at the counter; they are offered to the line at once.
     *
     * @return how many there were to take back, at most {@code wanted}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int releaseFromTheCounter(long groupId, int wanted) {
        return Contention.retry(() -> transactions.inNew(() -> steps.releaseFromTheCounter(groupId, wanted)));
    }

    /**
     * Moves somebody in the line; the reason stands in the history and in the audit trail.
     *
     * @param position 1 for the first; beyond the end is the end
     * @throws BusinessRuleViolation {@code enrolment.reason-missing} on the field {@code reason}, {@code
     *     enrolment.not-in-line} where the registration does not wait any more
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void move(long registrationId, int position, String reason) {
        Contention.retry(() -> transactions.inNew(() -> steps.move(registrationId, position, reason)));
    }
}
