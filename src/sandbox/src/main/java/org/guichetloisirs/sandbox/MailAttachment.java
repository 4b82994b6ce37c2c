package org.guichetloisirs.sandbox;

/**
 * A file that came with a mail; its bytes stay on the disk until somebody asks for them.
 *
 * @param name the file's name as the mail gives it
 * @param type its media type, {@code application/pdf}
 * @param size its bytes, decoded
 */
public record MailAttachment(String name, String type, int size) {}
