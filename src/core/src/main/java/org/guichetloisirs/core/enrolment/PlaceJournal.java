package org.guichetloisirs.core.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.guichetloisirs.core.kernel.Money;

/** Places for whoever proves what paid for them. Reads only, in the caller's transaction. */
@Dependent
public class PlaceJournal {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    protected PlaceJournal() {}

    /** With what the container would have injected. */
    public PlaceJournal(EntityManager em) {
        this.em = em;
    }

    /**
     * A place as the reconciliation compares it.
     *
     * @param orderNumber the order that bought it; empty where none did
     * @param price before taxes
     * @param delivered whether the order has, or had, its place: it is confirmed, or was given up after it
     */
    public record PlaceFacts(long id, String orderNumber, Money price, Instant changedAt, boolean delivered) {}

    /** The places of these ids that exist. */
    public List<PlaceFacts> places(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em
                        .createQuery("select r from Registration r where r.id in :ids", Registration.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .map(Registration::facts)
                        .toList();
    }

    /**
     * The next confirmed places of families that cost something, after one, by the moment of their last change and then id.
     *
     * @param after the moment of the last one read; the first page's is that of its beginning
     * @param afterId the id of the last one read; below every id at first
     * @param before only those changed earlier than this
     * @param most so many at once
     */
    public List<PlaceFacts> confirmed(Instant after, long afterId, Instant before, int most) {
        return em
                .createQuery(
                        "select r from Registration r where r.changedAt >= :after and r.changedAt < :before"
                                + " and (r.changedAt > :after or r.id > :afterId) and r.status = :confirmed"
                                + " and r.householdId is not null and r.price <> :nothing"
                                + " order by r.changedAt, r.id",
                        Registration.class)
                .setParameter("after", after)
                .setParameter("afterId", afterId)
                .setParameter("before", before)
                .setParameter("confirmed", RegistrationStatus.CONFIRMED)
                .setParameter("nothing", Money.ZERO)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Registration::facts)
                .toList();
    }
}
