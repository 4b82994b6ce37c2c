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
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownProfiles;
import org.jspecify.annotations.Nullable;

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
    private TownProfiles town;

    @Inject
    private Event<MailQueued> queued;

    /** For the container. */
    public Outbox() {}

    /** For tests: the same object without a container. */
    public Outbox(EntityManager em, AppClock clock, TownProfiles town, Event<MailQueued> queued) {
        this.em = em;
        this.clock = clock;
        this.town = town;
        this.queued = queued;
    }

    /**
     * Writes a mail, rendered now in the reader's language from {@code templates/mail/<template>.html.mustache},
     * the inside of the common layout, and the sentences of {@code Mail.properties}. Beside the model every template
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
        put(to, template, model, language, null);
    }

    /**
     * The same with a document that goes with it, made by {@link MailAttachments} when the mail is sent.
     *
     * @param attachment what names the document; null for none
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void put(
            String to, String template, Map<String, Object> model, Language language, @Nullable String attachment) {
        TownProfile ofTown = town.current();
        RenderedMail mail = language.speaking(() -> MailTemplates.render(template, model, ofTown));
        OutboxMessage message = new OutboxMessage(to, mail, language, attachment, clock.now());
        em.persist(message);
        queued.fire(new MailQueued(message.id()));
    }
}
