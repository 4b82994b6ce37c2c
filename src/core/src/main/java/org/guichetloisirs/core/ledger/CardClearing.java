package org.guichetloisirs.core.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichetloisirs.core.kernel.Money;

/** What the books say that cards were charged and given back. Reads only, in the caller's transaction. */
@Dependent
public class CardClearing {

    /** What a card's attempt or refund writes; settlements move the same account for other reasons. */
    private static final Set<Movement> BY_CARD =
            EnumSet.of(Movement.PAYMENT, Movement.CHARGE_TO_RETURN, Movement.RETURNED, Movement.CORRECTION);

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    protected CardClearing() {}

    /** With what the container would have injected. */
    public CardClearing(EntityManager em) {
        this.em = em;
    }

    /**
     * One entry.
     *
     * @param source what made it true, such as {@code payment:17}
     * @param amount charged: above zero; given back: below
     */
    public record Entry(long id, String source, String orderNumber, Money amount, Instant writtenAt) {}

    /** What each source moved in all; sources without an entry are absent. */
    public Map<String, Money> bySource(Collection<String> sources) {
        Map<String, Money> moved = new HashMap<>();
        if (!sources.isEmpty()) {
            em.createQuery(
                            "select e from LedgerEntry e where e.source in :sources and e.account = :account"
                                    + " and e.kind in :kinds",
                            LedgerEntry.class)
                    .setParameter("sources", sources)
                    .setParameter("account", Account.CARD_CLEARING)
                    .setParameter("kinds", BY_CARD)
                    .getResultList()
                    .forEach(entry -> moved.merge(entry.source(), entry.amount(), Money::plus));
        }
        return moved;
    }

    /**
     * The next entries after one, by moment and then id.
     *
     * @param after the moment of the last one read; the first page's is that of its beginning
     * @param afterId the id of the last one read; below every id at first
     * @param before only those written earlier than this
     * @param most so many at once
     */
    public List<Entry> entries(Instant after, long afterId, Instant before, int most) {
        return em
                .createQuery(
                        "select e from LedgerEntry e where e.account = :account and e.writtenAt >= :after"
                                + " and e.writtenAt < :before and (e.writtenAt > :after or e.id > :afterId)"
                                + " and e.kind in :kinds order by e.writtenAt, e.id",
                        LedgerEntry.class)
                .setParameter("account", Account.CARD_CLEARING)
                .setParameter("kinds", BY_CARD)
                .setParameter("after", after)
                .setParameter("afterId", afterId)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(entry ->
                        new Entry(entry.id(), entry.source(), entry.orderNumber(), entry.amount(), entry.writtenAt()))
                .toList();
    }
}
