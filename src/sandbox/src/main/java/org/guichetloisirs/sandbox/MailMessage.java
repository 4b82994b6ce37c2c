package org.guichetloisirs.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as a person reads it, everything decoded.
 *
 * @param id its number, from 1, growing
 * @param to the addresses it was delivered to (the envelope's), without names, separated by a comma and a space
 * @param from the sender as the mail names it
 * @param subject empty when there is none, as the texts are
 * @param text the plain text
 * @param html the HTML
 * @param attachments the files that came with it, in their order
 * @param date when it arrived
 */
public record MailMessage(
        long id,
        String to,
        String from,
        String subject,
        String text,
        String html,
        List<MailAttachment> attachments,
        Instant date) {}
