package org.guichetloisirs.sandbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            Parts parts = new Parts();
            parts.collect(message);
            String subject = message.getSubject();
            return new MailMessage(
                    id,
                    to,
                    senders(message),
                    subject == null ? "" : subject,
                    parts.plain.toString(),
                    parts.html.toString(),
                    parts.files.stream().map(File::described).toList(),
                    date);
        } catch (MessagingException | IOException e) {
            String asItCame = new String(raw, StandardCharsets.UTF_8);
            return new MailMessage(id, to, "", "(illisible)", asItCame, "", List.of(), date);
        }
    }

    /** The bytes of the file at this place among the mail's files. */
    static Optional<byte[]> file(byte[] raw, int index) throws IOException {
        try {
            Parts parts = new Parts();
            parts.collect(new MimeMessage(SESSION, new ByteArrayInputStream(raw)));
            return index < parts.files.size() ? Optional.of(parts.files.get(index).content) : Optional.empty();
        } catch (MessagingException e) {
            return Optional.empty();
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

    private static final class File {
        private final String name;
        private final String type;
        private final byte[] content;

        private File(Part part) throws MessagingException, IOException {
            String given = part.getFileName();
            name = given == null || given.isBlank() ? "fichier" : given.replaceAll("[/\\\\\"\\p{Cntrl}]", "_");
            String declared = new ContentType(part.getContentType()).getBaseType();
            type = declared.toLowerCase(Locale.ROOT);
            content = part.getInputStream().readAllBytes();
        }

        private MailAttachment described() {
            return new MailAttachment(name, type, content.length);
        }
    }

    private static final class Parts {
        private final List<File> files = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();

        private void collect(Part part) throws MessagingException, IOException {
            if (Part.ATTACHMENT.equalsIgnoreCase(disposition(part))) {
                files.add(new File(part));
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
