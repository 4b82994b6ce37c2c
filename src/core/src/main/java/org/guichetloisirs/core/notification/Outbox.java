package org.guichetloisirs.core.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Language;

/**
 * Where features leave their mail: a row in the transaction of what the mail tells, sent only after its commit (ADR
 * 0006).
 */
@Stateless
public class Outbox {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    @Inject
    private Event<MailQueued> queued;

    /** For the container. */
    public Outbox() {}

    /** For tests: the same object without a container. */
    public Outbox(EntityManager em, AppClock clock, Event<MailQueued> queued) {
        this.em = em;
        this.clock = clock;
        this.queued = queued;
    }

    /**
     * Writes a mail, rendered now from {@code templates/mail/<template>.txt.mustache} (its first line is the subject)
     * and {@code <template>.html.mustache}, which is the inside of the common layout. Beside the model every template
     * knows {@code town}, {@code townEmail}, {@code townPhone} and {@code siteUrl}. A variable that is missing is an
     * error.
     *
     * @param to the receiver's address
     * @param template the template's name
     * @param model what the template speaks of
     * @param language the reader's language, whoever causes the mail
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void put(String to, String template, Map<String, Object> model, Language language) {
        OutboxMessage message =
                new OutboxMessage(to, language.speaking(() -> MailTemplates.render(template, model)), clock.now());
        em.persist(message);
        queued.fire(new MailQueued(message.id()));
    }
}
