package org.guichetloisirs.core.notification;

/**
 * A document that goes with a mail.
 *
 * @param fileName plain letters only
 * @param mediaType {@code application/pdf}
 * @param content its bytes
 */
public record MailAttachment(String fileName, String mediaType, byte[] content) {}
