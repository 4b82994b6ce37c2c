package org.guichetloisirs.core.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Attempts as the card company's exports name them, many at once; read only, in the caller's transaction. */
@Dependent
public class Charges {

    private static final String CHARGE = "select p.id, p.gatewayOrderId, p.invoiceNumber, p.subject, p.amount, p.state,"
            + " p.outcome.authCode, p.outcome.transactionDate, p.createdAt from Payment p where ";
    private static final String IN_TIME = "(p.createdAt > :after or p.createdAt = :after and p.id > :id)"
            + " and p.createdAt < :before order by p.createdAt, p.id";

    private static final String REFUND_IN_TIME = "select r.id, r.payment.id, r.createdAt from Refund r where"
            + " (r.createdAt > :after or r.createdAt = :after and r.id > :id) and r.createdAt < :before"
            + " order by r.createdAt, r.id";

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    protected Charges() {}

    /** With what the container would have injected. */
    public Charges(EntityManager em) {
        this.em = em;
    }

    /** Those of these names at the gateway. */
    public List<Charge> withOrderIds(Collection<String> gatewayOrderIds) {
        return by("p.gatewayOrderId in :names", gatewayOrderIds);
    }

    /** Those of these invoice numbers: the last ten letters and digits of their names at the gateway. */
    public List<Charge> withInvoices(Collection<String> invoices) {
        return by("p.invoiceNumber in :names", invoices);
    }

    /**
     * Those of these authorizations, of the charge or of a refund; an issuer's six characters come again, so
     * amount and day must tell.
     */
    public List<Charge> withAuthorizations(Collection<String> authorizations) {
        return by(
                "p.outcome.authCode in :names"
                        + " or p.id in (select r.payment.id from Refund r where r.outcome.authCode in :names)",
                authorizations);
    }

    private List<Charge> by(String condition, Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : charges(em.createQuery(CHARGE + condition + " order by p.id", Object[].class)
                        .setParameter("names", names));
    }

    /**
     * Those written down after this one and before a moment, the oldest first.
     *
     * @param after the moment of the last one that was had, and {@code id} its id
     */
    public List<Charge> writtenAfter(Instant after, long id, Instant before, int most) {
        return charges(em.createQuery(CHARGE + IN_TIME, Object[].class)
                .setParameter("after", after)
                .setParameter("id", id)
                .setParameter("before", before)
                .setMaxResults(most));
    }

    /** The same of refunds; each names its charge. */
    public List<RefundOfCharge> refundsWrittenAfter(Instant after, long id, Instant before, int most) {
        List<Object[]> rows = em.createQuery(REFUND_IN_TIME, Object[].class)
                .setParameter("after", after)
                .setParameter("id", id)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        Map<Long, Charge> charges = new HashMap<>();
        if (!rows.isEmpty()) {
            List<Long> ids = rows.stream().map(row -> (Long) row[1]).distinct().toList();
            charges(em.createQuery(CHARGE + "p.id in :ids", Object[].class).setParameter("ids", ids))
                    .forEach(charge -> charges.put(charge.paymentId(), charge));
        }
        List<RefundOfCharge> refunds = new ArrayList<>();
        for (Object[] row : rows) {
            Charge charge = charges.get((Long) row[1]);
            if (charge != null) {
                charge.returns().stream()
                        .filter(part -> part.refundId() == (Long) row[0])
                        .forEach(part -> refunds.add(new RefundOfCharge(charge, part, (Instant) row[2])));
            }
        }
        return refunds;
    }

    /** A part given back and its charge. */
    public record RefundOfCharge(Charge charge, Charge.Return part, Instant createdAt) {}

    private List<Charge> charges(TypedQuery<Object[]> query) {
        List<Object[]> rows = query.getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Charge.Return>> returns =
                returns(rows.stream().map(row -> (Long) row[0]).toList());
        return rows.stream()
                .map(row -> new Charge(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Money) row[4],
                        (PaymentState) row[5],
                        (@Nullable String) row[6],
                        Charge.day((@Nullable String) row[7]),
                        (Instant) row[8],
                        returns.getOrDefault((Long) row[0], List.of())))
                .toList();
    }

    private Map<Long, List<Charge.Return>> returns(List<Long> paymentIds) {
        Map<Long, List<Charge.Return>> found = new HashMap<>();
        em.createQuery(
                        "select r.payment.id, r.id, r.amount, r.state, r.outcome.authCode, r.outcome.transactionDate"
                                + " from Refund r where r.payment.id in :ids order by r.id",
                        Object[].class)
                .setParameter("ids", paymentIds)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((Long) row[0], key -> new ArrayList<>())
                        .add(new Charge.Return(
                                (Long) row[1],
                                (Money) row[2],
                                (RefundState) row[3],
                                (@Nullable String) row[4],
                                Charge.day((@Nullable String) row[5]))));
        return found;
    }
}
