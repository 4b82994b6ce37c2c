package org.guichetloisirs.core.payment;

import java.time.Instant;
import org.guichetloisirs.core.kernel.Money;

/**
 * A refund whose outcome a person must find out in Merchant Direct.
 *
 * @param gatewayOrderId to search for there
 * @param subject what the charge had paid
 * @param charged the whole charge
 * @param amount what was to be given back
 */
public record RefundWork(
        long id, String gatewayOrderId, String subject, Money charged, Money amount, String reason, Instant sentAt) {}
