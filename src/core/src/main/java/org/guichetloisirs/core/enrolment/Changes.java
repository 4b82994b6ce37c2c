package org.guichetloisirs.core.enrolment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.Transactions;

/** What a family changes of a confirmed registration by itself, until some days before its group's first day. */
@Stateless
public class Changes {

    @Inject
    private ChangeSteps steps;

    @Inject
    private Transactions transactions;

    /** For the container. */
    public Changes() {}

    Changes(ChangeSteps steps, Transactions transactions) {
        this.steps = steps;
        this.transactions = transactions;
    }

    /**
     * The groups to which this registration can move, with what each costs more or less.
     *
     * @throws BusinessRuleViolation {@code enrolment.change-too-late}, {@code enrolment.not-confirmed}
     */
    public TransferView transfer(long householdId, long registrationId) {
        return steps.view(householdId, registrationId);
    }

    /**
     * Moves a confirmed registration to another group of the same activity, in a transaction of its own. A place that
     * costs more is held in the cart at the difference, and the old one is given back once that is paid; one that costs as
     * much or less is confirmed at once, and the difference is told as {@link PlaceCheapened}. Repeated it changes nothing.
     *
     * @return the registration of the new group: {@code HELD} while a difference is to be paid
     * @throws BusinessRuleViolation {@code enrolment.change-too-late}, {@code enrolment.not-confirmed}, {@code
     *     enrolment.other-activity}, and as {@link Enrolments#hold}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public TransferResult move(long householdId, long registrationId, long toGroupId) {
        return Contention.retry(() -> transactions.inNew(() -> steps.move(householdId, registrationId, toGroupId)));
    }

    /**
     * Cancels a confirmed registration, in a transaction of its own; a change of group that is not paid yet goes with it.
     * Repeated it changes nothing. What is given back of the price is the operator's decision.
     *
     * @throws BusinessRuleViolation {@code enrolment.change-too-late}, {@code enrolment.in-payment} while a change of
     *     group is being paid
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void cancel(long householdId, long registrationId) {
        Contention.retry(() -> transactions.inNew(() -> steps.cancel(householdId, registrationId)));
    }

    /** Of these groups' first days: until which day a family may change. */
    public List<RegistrationView> changeable(List<RegistrationView> registrations) {
        return registrations.stream()
                .filter(one -> steps.inTime(one.startsOn()))
                .toList();
    }
}
