package org.guichetloisirs.core.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.kernel.AppClock;

/**
 * The dispatcher's short transactions on the outbox's rows; nobody else calls
 * it (its methods are public because the container asks for it). A claim is one guarded update, so that
 * of several nodes one sends a mail; a claim whose node died is free again after {@link #CLAIM}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxRows {

    /** Longer than any attempt to hand a mail to the server may last. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** The waits after the attempts that failed; after the last one the mail is given up. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private static final int CANDIDATES = 20;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    /** For the container. */
    public OutboxRows() {}

    OutboxRows(EntityManager em, AppClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The next mail that is due, now the caller's to send; empty when none is. */
    public Optional<OutgoingMail> claim() {
        Instant now = clock.now();
        List<Long> due = em.createQuery(
                        "select m.id from OutboxMessage m where m.state = :waiting and m.dueAt <= :now order by m.dueAt, m.id",
                        Long.class)
                .setParameter("waiting", OutboxMessage.State.WAITING)
                .setParameter("now", now)
                .setMaxResults(CANDIDATES)
                .getResultList();
        for (long id : due) {
            int mine = em.createQuery("update OutboxMessage m set m.dueAt = :until, m.attempts = m.attempts + 1,"
                            + " m.version = m.version + 1 where m.id = :id and m.state = :waiting and m.dueAt <= :now")
                    .setParameter("until", now.plus(CLAIM))
                    .setParameter("id", id)
                    .setParameter("waiting", OutboxMessage.State.WAITING)
                    .setParameter("now", now)
                    .executeUpdate();
            if (mine == 1) {
                return Optional.ofNullable(em.find(OutboxMessage.class, id)).map(OutboxMessage::outgoing);
            }
        }
        return Optional.empty();
    }

    /** The mail server has it. */
    public void sent(long id) {
        OutboxMessage message = em.find(OutboxMessage.class, id);
        if (message != null) {
            message.sent(clock.now());
        }
    }

    /**
     * The mail server did not take it: later again, or never.
     *
     * @return whether it will be tried again
     */
    public boolean failed(long id, String error) {
        OutboxMessage message = em.find(OutboxMessage.class, id);
        if (message == null) {
            return false;
        }
        if (message.attempts() > WAITS.size()) {
            message.giveUp(error);
            return false;
        }
        message.retryAt(clock.now().plus(WAITS.get(message.attempts() - 1)), error);
        return true;
    }
}
