package org.guichetloisirs.core.payment;

import org.guichetloisirs.core.kernel.Money;

/**
 * What the gateway needs to charge a card once. A status check repeats the same values.
 *
 * @param orderId names this attempt at the gateway, for ever; 1 to 50 letters, digits and hyphens
 * @param amount above zero
 * @param dataKey the temporary token of the card; never logged
 * @param customerId what the gateway's reports show as the customer; at most 50 characters
 */
public record PurchaseRequest(String orderId, Money amount, String dataKey, String customerId) {

    @Override
    public String toString() {
        return "purchase " + orderId + " of " + amount;
    }
}
