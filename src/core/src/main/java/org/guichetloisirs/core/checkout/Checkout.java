package org.guichetloisirs.core.checkout;

import jakarta.ejb.Stateless;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/** From the cart to the receipt, for one household. A household has at most one order that is not settled. */
@Stateless
public class Checkout {

    /** What the household has in its cart, with taxes. */
    public CartView cart(long householdId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the order of exactly the places now held, or gives back the one that exists: repeating it, in two tabs too,
     * changes nothing. While a payment is under way or in doubt, its order is given back as it is. When the places have
     * changed, a new order with a new number replaces the open one, so that a page never pays another sum than the one
     * it shows.
     *
     * @throws BusinessRuleViolation {@code checkout.cart-empty}, {@code checkout.hold-expired}
     */
    public OrderView begin(long householdId) {
        throw new UnsupportedOperationException();
    }

    /**
     * The order as it stands; cheap enough to poll.
     *
     * @throws BusinessRuleViolation {@code checkout.unknown-order} where the household has no such order
     */
    public OrderView order(long householdId, String number) {
        throw new UnsupportedOperationException();
    }

    /**
     * Begins to pay: the attempt is written and committed, the gateway is called on another thread, and the order comes
     * back at once as {@link OrderStatus#PAYING}; the page polls {@link #order}. When a payment is under way, in doubt
     * or made already, nothing is charged and the order comes back as it is.
     *
     * @param dataKey the temporary token of the hosted card fields
     * @param email where the confirmation goes
     * @throws BusinessRuleViolation {@code checkout.hold-expired} (nothing is charged), {@code checkout.order-replaced},
     *     {@code checkout.nothing-to-pay}, {@code checkout.too-many-attempts}, {@code checkout.card-missing} on the field
     *     {@code dataKey}, {@code kernel.email} on the field {@code email}, {@code checkout.unknown-order}
     */
    public OrderView pay(long householdId, String number, String dataKey, String email) {
        throw new UnsupportedOperationException();
    }

    /**
     * Confirms an order that costs nothing; repeating it changes nothing.
     *
     * @param email where the confirmation goes
     * @throws BusinessRuleViolation {@code checkout.not-free}, {@code checkout.hold-expired},
     *     {@code checkout.order-replaced}, {@code kernel.email} on the field {@code email},
     *     {@code checkout.unknown-order}
     */
    public OrderView confirmFree(long householdId, String number, String email) {
        throw new UnsupportedOperationException();
    }
}
