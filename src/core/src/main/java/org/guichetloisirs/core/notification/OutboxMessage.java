package org.guichetloisirs.core.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guichetloisirs.core.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A mail that leaves, or left. */
@Entity
@Table(name = "outbox_message")
class OutboxMessage {

    /** Where a mail stands. */
    enum State {
        /** To be sent when it is due. */
        WAITING,
        /** Handed to the mail server. */
        SENT,
        /** Given up after many attempts. */
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_outbox_message")
    @SequenceGenerator(name = "seq_outbox_message", sequenceName = "seq_outbox_message", allocationSize = 100)
    private long id;

    @Version
    private long version;

    private String recipient;
    private String subject;

    @Column(name = "text_body")
    private @Nullable String text;

    @Column(name = "html_body")
    private @Nullable String html;

    private String language = Language.FRENCH.tag();

    private @Nullable String attachment;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    /** When to send; a claim moves it into the future, so that a claim which died is taken up again. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "last_error")
    private @Nullable String lastError;

    /** For the persistence provider only. */
    protected OutboxMessage() {}

    OutboxMessage(String recipient, RenderedMail mail, Language language, @Nullable String attachment, Instant now) {
        this.recipient = recipient;
        this.subject = mail.subject();
        this.text = mail.text();
        this.html = mail.html();
        this.language = language.tag();
        this.attachment = attachment;
        this.state = State.WAITING;
        this.dueAt = now;
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    int attempts() {
        return attempts;
    }

    OutgoingMail outgoing() {
        return new OutgoingMail(
                id,
                recipient,
                subject,
                text == null ? "" : text,
                html == null ? "" : html,
                Language.of(language),
                attachment,
                createdAt,
                attempts);
    }

    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        lastError = null;
        forgetBodies();
    }

    void retryAt(Instant moment, String error) {
        dueAt = moment;
        lastError = error;
    }

    void giveUp(String error) {
        state = State.FAILED;
        lastError = error;
        forgetBodies();
    }

    /** A link in a mail opens an account: it is not kept longer than it takes to send it. */
    private void forgetBodies() {
        text = null;
        html = null;
    }
}
