package org.guichetloisirs.sandbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decodes a mail with Jakarta Mail: quoted-printable, base64, encoded words, whatever the charset. */
final class MailReader {
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    /** A mail that cannot be decoded is shown as it came: in a mailbox for tests nothing may vanish. */
    static MailMessage read(long id, String to, Instant date, byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            Texts texts = new Texts();
            texts.collect(message);
            String subject = message.getSubject();
            return new MailMessage(
                    id,
                    to,
                    senders(message),
                    subject == null ? "" : subject,
                    texts.plain.toString(),
                    texts.html.toString(),
                    date);
        } catch (MessagingException | IOException e) {
            String asItCame = new String(raw, StandardCharsets.UTF_8);
            return new MailMessage(id, to, "", "(illisible)", asItCame, "", date);
        }
    }

    private static String senders(MimeMessage message) throws MessagingException {
        var addresses = message.getFrom();
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(a -> a instanceof InternetAddress internet ? internet.toUnicodeString() : a.toString())
                        .collect(Collectors.joining(", "));
    }

    private static final class Texts {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();

        private void collect(Part part) throws MessagingException, IOException {
            if (Part.ATTACHMENT.equalsIgnoreCase(disposition(part))) {
                return;
            }
            Object content = part.getContent();
            if (content instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    collect(multipart.getBodyPart(i));
                }
            } else if (content instanceof Part nested) {
                collect(nested);
            } else if (content instanceof String text) {
                (part.isMimeType("text/html") ? html : plain).append(text);
            }
        }

        private static @Nullable String disposition(Part part) throws MessagingException {
            return part.getDisposition();
        }
    }
}
