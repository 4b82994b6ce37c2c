package org.guichetloisirs.core.notification;

import jakarta.activation.DataHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.town.TownProfiles;
import org.jspecify.annotations.Nullable;

/** Hands a mail to the mail server, as text and as HTML, from the town's address. */
@Dependent
class MailSender {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Resource(lookup = "mail/guichet")
    private Session session;

    @Inject
    private TownProfiles town;

    /** For the container. */
    protected MailSender() {}

    MailSender(Session session, TownProfiles town) {
        this.session = session;
        this.town = town;
    }

    /** Sends it once; the server's answer is the only proof. */
    void send(OutgoingMail mail, @Nullable MailAttachment document) throws MessagingException {
        MimeMessage message = new WithOwnId(session, mail);
        try {
            message.setFrom(new InternetAddress(
                    Settings.MAIL_FROM.text(), town.current().name(), UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        message.setReplyTo(desk(town.current().email()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.writtenAt()));
        // Out-of-office answers to a robot serve nobody (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().locale().toLanguageTag());
        message.setContent(document == null ? alternatives(mail) : with(document, alternatives(mail)));
        Transport.send(message);
    }

    /** An answer reaches the town's desk even where the sender's address is a machine's; a setting that is no address does not. */
    private static InternetAddress[] desk(String email) {
        try {
            return email.isEmpty() ? new InternetAddress[0] : new InternetAddress[] {new InternetAddress(email, true)};
        } catch (AddressException e) {
            return new InternetAddress[0];
        }
    }

    private static MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static MimeMultipart with(MailAttachment document, MimeMultipart alternatives) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(alternatives);
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(document.content(), document.mediaType())));
        file.setFileName(document.fileName());
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", words, file);
    }

    /** The same Message-ID each time the row is sent: a mailbox may know a repeated mail by it. */
    private static final class WithOwnId extends MimeMessage {

        private final String id;

        WithOwnId(Session session, OutgoingMail mail) {
            super(session);
            String host = Settings.SITE_URL.uri().getHost();
            this.id = "<outbox-" + mail.id() + "-" + mail.writtenAt().toEpochMilli() + "@"
                    + (host == null ? "localhost" : host) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
