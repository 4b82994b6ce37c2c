package org.guichetloisirs.core.enrolment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.Transactions;

/**
 * The waiting list of a full group (ADR 0042). A place that is freed, however that comes, goes to the first in line: it is
 * kept for them under an offer with a deadline, and passes on when they refuse or do not answer.
 */
@Stateless
public class WaitingLists {

    @Inject
    private WaitingSteps steps;

    @Inject
    private Transactions transactions;

    /** For the container. */
    public WaitingLists() {}

    WaitingLists(WaitingSteps steps, Transactions transactions) {
        this.steps = steps;
        this.transactions = transactions;
    }

    /**
     * Joins the end of a full group's line, in a transaction of its own. Repeated for the same person and group it answers
     * the same id and adds nobody.
     *
     * @param leaveOthers whether this person's other lists are left when this one leads to a confirmed registration
     * @return the registration that waits
     * @throws BusinessRuleViolation {@code enrolment.place-free} when a place can be taken at once; and as {@link
     *     Enrolments#hold} for whom may not have one
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long join(long householdId, long memberId, long groupId, boolean leaveOthers) {
        return Contention.retry(
                () -> transactions.inNew(() -> steps.join(householdId, memberId, groupId, leaveOthers)));
    }

    /**
     * Leaves the line, or refuses the place that is offered, in a transaction of its own: the place passes on at once.
     * What is neither waiting nor offered any more, or not this household's, is left as it is.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void leave(long householdId, long registrationId) {
        Contention.retry(() -> transactions.inNew(() -> steps.leave(householdId, registrationId)));
    }

    /**
     * Takes the place that is offered: it is in the cart from now on, until the offer's deadline and never shorter than a
     * hold. In a transaction of its own; repeated it changes nothing.
     *
     * @throws BusinessRuleViolation {@code enrolment.offer-over} when the offer has passed on
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void accept(long householdId, long registrationId) {
        Contention.retry(() -> transactions.inNew(() -> steps.accept(householdId, registrationId)));
    }

    /**
     * Changes what becomes of this person's other lists when this one succeeds, in a transaction of its own.
     *
     * @param leaveOthers as for {@link #join}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void leaveOthersOnSuccess(long householdId, long registrationId, boolean leaveOthers) {
        Contention.retry(
                () -> transactions.inNew(() -> steps.leaveOthersOnSuccess(householdId, registrationId, leaveOthers)));
    }

    /** What the household waits for and what it is offered: offers first, then in the order in which it joined. */
    public List<WaitingView> of(long householdId) {
        return steps.of(householdId);
    }
}
