package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.DatabaseErrors;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.ledger.Ledger;

/**
 * What a family has in store with the operator and its orders may use (ADR 0039). The books hold the credit; an order
 * whose payment is under way reserves its part, in the transaction that begins the payment.
 */
@Dependent
class HouseholdCredit {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Ledger ledger;

    /** For the container. */
    protected HouseholdCredit() {}

    /** With what the container would have injected. */
    HouseholdCredit(EntityManager em, Ledger ledger) {
        this.em = em;
        this.ledger = ledger;
    }

    /** What no payment under way counts on; never negative. */
    Money free(long householdId) {
        Money reserved = Money.sum(em.createQuery(
                        "select o.credit from PurchaseOrder o where o.creditHouseholdId = :household", Money.class)
                .setParameter("household", householdId)
                .getResultList());
        Money free = inStore(householdId).minus(reserved);
        return free.isNegative() ? Money.ZERO : free;
    }

    /**
     * Keeps a part of the credit for this order until its payment ends, one way or the other.
     *
     * @param part zero for none
     * @throws BusinessRuleViolation {@code checkout.credit-changed} where so much is not in store, or the order does not
     *     cost so much; {@code checkout.credit-in-use} where another order counts on it
     */
    void reserve(PurchaseOrder order, Money part) {
        order.reserving(part);
        if (part.isZero()) {
            return;
        }
        try {
            // The unique key waits for whoever used it last: what is read next has that in it.
            em.flush();
        } catch (PersistenceException e) {
            if (DatabaseErrors.isDuplicate(e)) {
                throw new BusinessRuleViolation("checkout.credit-in-use");
            }
            throw e;
        }
        if (part.compareTo(inStore(order.householdId())) > 0) {
            throw new BusinessRuleViolation("checkout.credit-changed");
        }
    }

    private Money inStore(long householdId) {
        return ledger.householdBalance(householdId, Account.HOUSEHOLD_CREDIT).negated();
    }
}
