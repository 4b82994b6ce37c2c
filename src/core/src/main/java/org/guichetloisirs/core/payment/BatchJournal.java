package org.guichetloisirs.core.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichetloisirs.core.kernel.Money;

/**
 * Our receipts by the batch that each names: the reference number holds the terminal in its first 8 digits and the batch
 * in its 12th to 14th. The three digits between are the shift, of which a batch may have several. Reads only, in the
 * caller's transaction.
 */
@Dependent
public class BatchJournal {

    /** A charge, and what was given back of it by a refund or a correction: each receipt with its own reference. */
    private static final String RECEIPTS = " from ("
            + "select substr(reference_number, 1, 8), substr(reference_number, 12, 3), card_type, amount_cents,"
            + " answered_at, 'PURCHASE' from payment where answered_at >= ?1 and length(reference_number) = 18"
            + " and state in ('APPROVED', 'PLACED', 'TO_REVERSE', 'CORRECTED', 'REFUNDED', 'MANUAL_REVERSAL')"
            + " union all select substr(reference_number, 1, 8), substr(reference_number, 12, 3), card_type,"
            + " amount_cents, answered_at, 'REFUND' from payment_refund"
            + " where answered_at >= ?2 and length(reference_number) = 18 and state = 'DONE'"
            + " union all select substr(reversal_reference_number, 1, 8), substr(reversal_reference_number, 12, 3),"
            + " card_type, amount_cents, reversal_answered_at,"
            + " case when state = 'CORRECTED' then 'CORRECTION' else 'REFUND' end from payment"
            + " where reversal_answered_at >= ?3 and length(reversal_reference_number) = 18"
            + " and state in ('CORRECTED', 'REFUNDED')"
            + ") as receipts (terminal, batch, card_type, amount_cents, answered_at, kind)";

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    protected BatchJournal() {}

    /** With what the container would have injected. */
    public BatchJournal(EntityManager em) {
        this.em = em;
    }

    /**
     * A batch that our receipts name.
     *
     * @param lastReceipt when the newest of them came
     */
    public record NamedBatch(String terminal, String batch, Instant lastReceipt) {}

    /** The newest batch of each terminal, among receipts since a moment; the terminals in their order. */
    public List<NamedBatch> newest(Instant since) {
        Map<String, NamedBatch> newest = new TreeMap<>();
        for (Object row : em.createNativeQuery(
                        "select terminal, batch, max(answered_at)" + RECEIPTS + " group by terminal, batch")
                .setParameter(1, Timestamp.from(since))
                .setParameter(2, Timestamp.from(since))
                .setParameter(3, Timestamp.from(since))
                .getResultList()) {
            Object[] columns = (Object[]) row;
            NamedBatch batch =
                    new NamedBatch((String) columns[0], (String) columns[1], ((Timestamp) columns[2]).toInstant());
            newest.merge(
                    batch.terminal(), batch, (one, two) -> one.lastReceipt().isBefore(two.lastReceipt()) ? two : one);
        }
        return List.copyOf(newest.values());
    }

    /** What our receipts of one batch come to, by type of card and kind. */
    public List<BatchMovement> movements(String terminal, String batch, Instant since) {
        List<BatchMovement> movements = new ArrayList<>();
        for (Object row : em.createNativeQuery("select card_type, kind, count(*), sum(amount_cents)" + RECEIPTS
                        + " where terminal = ?4 and batch = ?5 group by card_type, kind order by card_type, kind")
                .setParameter(1, Timestamp.from(since))
                .setParameter(2, Timestamp.from(since))
                .setParameter(3, Timestamp.from(since))
                .setParameter(4, terminal)
                .setParameter(5, batch)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            movements.add(new BatchMovement(
                    terminal,
                    batch,
                    Optional.ofNullable((String) columns[0]).orElse(""),
                    BatchMovement.Kind.valueOf(((String) columns[1]).strip()),
                    ((Number) columns[2]).intValue(),
                    new Money(((Number) columns[3]).longValue())));
        }
        return movements;
    }

    /** Whether no request is out whose outcome is not written down; totals asked for meanwhile may or may not count it. */
    public boolean isQuiet() {
        return em.createQuery(
                                        "select count(p) from Payment p where p.dueAt is not null and p.state in :out",
                                        Long.class)
                                .setParameter(
                                        "out",
                                        List.of(PaymentState.SENT, PaymentState.UNKNOWN, PaymentState.TO_REVERSE))
                                .getSingleResult()
                        + em.createQuery(
                                        "select count(r) from Refund r where r.dueAt is not null and r.state in :out",
                                        Long.class)
                                .setParameter("out", List.of(RefundState.SENT, RefundState.UNKNOWN))
                                .getSingleResult()
                == 0;
    }

    /**
     * The attempts and refunds of this amount of which we hold no receipt, because only a person can find out, or found
     * out, what became of them; by their names at the gateway.
     */
    public List<String> inDoubt(Money amount) {
        List<String> names = new ArrayList<>(em.createQuery(
                        "select p.gatewayOrderId from Payment p where p.amount = :amount and (p.state in :manual"
                                + " or (p.state in :charged and p.outcome.referenceNumber is null)) order by p.id",
                        String.class)
                .setParameter("amount", amount)
                .setParameter("manual", List.of(PaymentState.MANUAL, PaymentState.MANUAL_REVERSAL))
                .setParameter("charged", List.of(PaymentState.APPROVED, PaymentState.PLACED))
                .getResultList());
        names.addAll(em.createQuery(
                        "select p.gatewayOrderId from Refund r join r.payment p where r.amount = :amount"
                                + " and r.state = :manual order by r.id",
                        String.class)
                .setParameter("amount", amount)
                .setParameter("manual", RefundState.MANUAL)
                .getResultList());
        return names;
    }
}
