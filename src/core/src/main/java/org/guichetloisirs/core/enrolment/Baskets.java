package org.guichetloisirs.core.enrolment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.Transactions;

/** Several people of a family, several groups, taken all or none. */
@Stateless
public class Baskets {

    @Inject
    private BasketSteps steps;

    @Inject
    private Transactions transactions;

    /** For the container. */
    public Baskets() {}

    Baskets(BasketSteps steps, Transactions transactions) {
        this.steps = steps;
        this.transactions = transactions;
    }

    /**
     * Holds a place for each line, or for none, in one transaction of its own. Within a line the first choice that leaves
     * the others theirs is taken; if any way exists to serve every line, one is found. A place that a line's person holds
     * already in one of its groups serves it. Repeated after success it answers the same and takes nothing more.
     *
     * @param lines 1 to 12, each with 1 to 4 groups, the preferred one first
     * @return what each line got, or why nothing was taken
     * @throws BusinessRuleViolation {@code enrolment.basket-size}, {@code enrolment.account-not-active}, {@code
     *     enrolment.member-unknown}, {@code catalogue.activity-unknown}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public BasketResult take(long householdId, List<BasketWish> lines) {
        return Contention.retry(() -> transactions.inNew(() -> steps.take(householdId, lines)));
    }
}
