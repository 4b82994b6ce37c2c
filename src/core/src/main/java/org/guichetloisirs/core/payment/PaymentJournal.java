package org.guichetloisirs.core.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Attempts and refunds in the order in which they were written down, for whoever proves them. Reads only, in the caller's
 * transaction; pages by the last row read, so that the last page costs what the first did.
 */
@Dependent
public class PaymentJournal {

    /** States that the machine itself will still leave. */
    private static final Set<PaymentState> MOVING = EnumSet.of(
            PaymentState.NEW, PaymentState.SENT, PaymentState.UNKNOWN, PaymentState.APPROVED, PaymentState.TO_REVERSE);

    private static final Set<RefundState> REFUND_MOVING =
            EnumSet.of(RefundState.REQUESTED, RefundState.SENT, RefundState.UNKNOWN);

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    protected PaymentJournal() {}

    /** With what the container would have injected. */
    public PaymentJournal(EntityManager em) {
        this.em = em;
    }

    /**
     * The next attempts after one, by moment and then id.
     *
     * @param after the moment of the last one read; the first page's is that of its beginning
     * @param afterId the id of the last one read; below every id at first
     * @param before only those written down earlier than this
     * @param most so many at once
     */
    public List<AttemptFacts> attempts(Instant after, long afterId, Instant before, int most) {
        return em
                .createQuery(
                        "select p from Payment p where p.createdAt >= :after and p.createdAt < :before"
                                + " and (p.createdAt > :after or p.id > :afterId) order by p.createdAt, p.id",
                        Payment.class)
                .setParameter("after", after)
                .setParameter("afterId", afterId)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Payment::facts)
                .toList();
    }

    /** The attempts of these ids that exist. */
    public List<AttemptFacts> attempts(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em
                        .createQuery("select p from Payment p where p.id in :ids", Payment.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .map(Payment::facts)
                        .toList();
    }

    /** As {@link #attempts(Instant, long, Instant, int)}, of refunds. */
    public List<RefundFacts> refunds(Instant after, long afterId, Instant before, int most) {
        return em
                .createQuery(
                        "select r from Refund r join fetch r.payment where r.createdAt >= :after"
                                + " and r.createdAt < :before and (r.createdAt > :after or r.id > :afterId)"
                                + " order by r.createdAt, r.id",
                        Refund.class)
                .setParameter("after", after)
                .setParameter("afterId", afterId)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Refund::facts)
                .toList();
    }

    /** The refunds of these ids that exist. */
    public List<RefundFacts> refunds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em
                        .createQuery("select r from Refund r join fetch r.payment where r.id in :ids", Refund.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .map(Refund::facts)
                        .toList();
    }

    /** Attempts written down before this moment that the machine still moves, the oldest first. */
    public List<Long> moving(Instant before, int most) {
        return em.createQuery(
                        "select p.id from Payment p where p.dueAt is not null and p.createdAt < :before"
                                + " and p.state in :moving order by p.createdAt, p.id",
                        Long.class)
                .setParameter("before", before)
                .setParameter("moving", MOVING)
                .setMaxResults(most)
                .getResultList();
    }

    /** The same of refunds. */
    public List<Long> movingRefunds(Instant before, int most) {
        return em.createQuery(
                        "select r.id from Refund r where r.dueAt is not null and r.createdAt < :before"
                                + " and r.state in :moving order by r.createdAt, r.id",
                        Long.class)
                .setParameter("before", before)
                .setParameter("moving", REFUND_MOVING)
                .setMaxResults(most)
                .getResultList();
    }
}
