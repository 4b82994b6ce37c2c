package org.guichetloisirs.core.payment;

/**
 * A CDI event, fired after the commit and outside any transaction whenever an attempt came to another state. Told again
 * every few seconds until the subject's owner takes note of it ({@link Payments#takeNote}, {@link Payments#delivered},
 * {@link Payments#reverse}), so a crash between the two loses nothing; the observer must bear hearing it twice.
 */
public record PaymentNews(long paymentId, String subject, PaymentState state) {}
