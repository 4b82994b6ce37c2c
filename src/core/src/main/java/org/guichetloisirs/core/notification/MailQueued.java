package org.guichetloisirs.core.notification;

/**
 * CDI event: a mail was written. Observed after commit, it wakes the dispatcher.
 *
 * @param messageId the row
 */
public record MailQueued(long messageId) {}
