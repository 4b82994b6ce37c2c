package org.guichetloisirs.core.notification;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox holds: as soon as a transaction that wrote mail has committed, and every 30 seconds for what is
 * left. Every node runs it; a claim on the row decides who sends. If a node dies between the mail server's answer and the
 * commit that notes it, the mail is sent a second time with the same Message-ID: at least once, never lost.
 */
@Singleton
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxDispatcher {

    private static final System.Logger LOG = System.getLogger(OutboxDispatcher.class.getName());

    /** From this attempt on a mail leaves without the document that cannot be made: its words matter more. */
    private static final int ENOUGH_ATTEMPTS = 3;

    private final AtomicInteger wanted = new AtomicInteger();

    @Inject
    private OutboxRows rows;

    @Inject
    private MailSender sender;

    private Iterable<MailAttachments> attachments = List.of();

    /** For the container. */
    public OutboxDispatcher() {}

    /** Every feature that has documents makes its own. */
    @Inject
    void makers(@Any Instance<MailAttachments> makers) {
        attachments = makers;
    }

    OutboxDispatcher(OutboxRows rows, MailSender sender, Iterable<MailAttachments> attachments) {
        this.rows = rows;
        this.sender = sender;
        this.attachments = attachments;
    }

    /** Wakes the dispatcher after the commit, on a thread of its own: nobody waits for the mail server. */
    @Asynchronous
    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued event) {
        drain();
    }

    /** Takes up what no wake-up sent: retries, claims of a node that died, rows written while the server was down. */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void sweep() {
        drain();
    }

    /** One thread of a node sends; the others only tell it that there is more. */
    void drain() {
        if (wanted.getAndIncrement() > 0) {
            return;
        }
        int seen;
        do {
            seen = wanted.get();
            try {
                sendAllDue();
            } catch (RuntimeException e) {
                wanted.set(0);
                throw e;
            }
        } while (!wanted.compareAndSet(seen, 0));
    }

    private void sendAllDue() {
        Optional<OutgoingMail> next = rows.claim();
        while (next.isPresent()) {
            send(next.get());
            next = rows.claim();
        }
    }

    private void send(OutgoingMail mail) {
        @Nullable String error = null;
        try {
            sender.send(mail, document(mail));
        } catch (MessagingException | RuntimeException e) {
            // The message of a mail error often holds the address: its kind is enough.
            error = e.getClass().getSimpleName();
        }
        if (error == null) {
            rows.sent(mail.id());
        } else if (rows.failed(mail.id(), error)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Mail {0} was not sent ({1}); it will be tried again",
                    id(mail),
                    error);
        } else {
            LOG.log(System.Logger.Level.ERROR, "Mail {0} was given up ({1})", id(mail), error);
        }
    }

    private @Nullable MailAttachment document(OutgoingMail mail) {
        String reference = mail.attachment();
        if (reference == null) {
            return null;
        }
        try {
            return mail.language().speaking(() -> made(reference));
        } catch (RuntimeException e) {
            if (mail.attempts() < ENOUGH_ATTEMPTS) {
                throw e;
            }
            LOG.log(System.Logger.Level.ERROR, "Mail " + id(mail) + " leaves without its document", e);
            return null;
        }
    }

    private MailAttachment made(String reference) {
        for (MailAttachments maker : attachments) {
            Optional<MailAttachment> document = maker.make(reference);
            if (document.isPresent()) {
                return document.get();
            }
        }
        throw new IllegalArgumentException("No document is named " + reference);
    }

    private static String id(OutgoingMail mail) {
        return Long.toString(mail.id());
    }
}
