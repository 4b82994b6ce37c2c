package org.guichetloisirs.core.payment;

import org.guichetloisirs.core.kernel.Money;

/**
 * What {@link Refunds#request} writes down.
 *
 * @param paymentId the charge
 * @param amount above zero; at most what is left of the charge
 * @param reason for the staff, at most 200 characters
 * @param key names the wish, such as the form that was sent; the same wish twice is one refund. At most 40 characters
 */
public record RefundRequest(long paymentId, Money amount, String reason, String key) {}
