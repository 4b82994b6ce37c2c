package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.ledger.Ledger;

/**
 * What a family has in store with the operator and its orders may use (ADR 0039). The books hold the credit; an order
 * whose payment is under way reserves its part, in the transaction that begins the payment.
 */
@Dependent
class HouseholdCredit {

    private final OrderBook orders;
    private final Ledger ledger;

    @Inject
    HouseholdCredit(OrderBook orders, Ledger ledger) {
        this.orders = orders;
        this.ledger = ledger;
    }

    /** What no payment under way counts on; never negative. */
    Money free(long householdId) {
        // In this order: a payment that ends between the two makes less of it, never more.
        Money reserved = orders.reservedCredit(householdId);
        Money inStore =
                ledger.householdBalance(householdId, Account.HOUSEHOLD_CREDIT).negated();
        Money free = inStore.minus(reserved);
        return free.isNegative() ? Money.ZERO : free;
    }

    /**
     * Keeps a part of the credit for this order until its payment ends, one way or the other.
     *
     * @param order the order that is about to be paid, locked
     * @param part zero for none
     * @throws BusinessRuleViolation {@code checkout.credit-changed} where so much is not free, or the order does not cost
     *     so much
     */
    void reserve(PurchaseOrder order, Money part) {
        if (!part.isZero()) {
            orders.lockHousehold(order.householdId());
            if (part.compareTo(free(order.householdId())) > 0) {
                throw new BusinessRuleViolation("checkout.credit-changed");
            }
        }
        order.reserving(part);
    }
}
