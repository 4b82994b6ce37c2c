package org.guichetloisirs.core.payment;

import org.guichetloisirs.core.kernel.Money;

/**
 * A CDI event, fired after the commit and outside any transaction when a refund was given back or not, or waits for a person. Told again every
 * few seconds until its owner takes note of it ({@link Refunds#takeNote}); the observer must bear hearing it twice.
 *
 * @param subject what the charge had paid
 */
public record RefundNews(long refundId, long paymentId, String subject, Money amount, RefundState state) {}
