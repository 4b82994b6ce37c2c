package org.guichetloisirs.core.payment;

import org.guichetloisirs.core.kernel.Money;

/**
 * What {@link Payments#open} writes down.
 *
 * @param subject what is paid: an order's number, at most 30 letters, digits and hyphens. It is charged at most once
 * @param amount above zero
 * @param customerId what the gateway's reports show as the customer
 * @param email whom to tell
 * @param dataKey the temporary token of the card
 */
public record NewPayment(String subject, Money amount, String customerId, String email, String dataKey) {

    @Override
    public String toString() {
        return "payment of " + amount + " for " + subject;
    }
}
