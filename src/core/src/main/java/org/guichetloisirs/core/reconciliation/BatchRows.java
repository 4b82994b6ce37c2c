package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.guichetloisirs.core.kernel.AppClock;

/** The rows of the terminals' batches; in the caller's transaction, in which the run is held. */
@Dependent
class BatchRows {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    /** For the container. */
    protected BatchRows() {}

    /** With what the container would have injected. */
    BatchRows(EntityManager em, AppClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** How far this night is with the terminal. */
    BatchState state(Night night, String terminal) {
        return row(night, terminal).state();
    }

    /** The batch that our receipts named when its totals were compared; empty where none did. */
    String batch(Night night, String terminal) {
        return row(night, terminal).batch();
    }

    /** Its totals were compared. */
    void compared(Night night, TerminalComparison comparison, BatchState state, String answer) {
        ReconciliationBatch batch = row(night, comparison.said().terminal());
        batch.compared(comparison.batch().batch(), comparison.reading(), state, answer, clock.now());
        em.flush();
        em.createQuery("delete from ReconciliationFigure f where f.batchId = :batch")
                .setParameter("batch", batch.id())
                .executeUpdate();
        comparison
                .cards()
                .forEach(card -> em.persist(new ReconciliationFigure(batch.id(), card.ours(), card.theirs())));
    }

    /** Its totals could not be had. */
    void unanswered(Night night, String terminal, String ofBatch) {
        row(night, terminal).unanswered(ofBatch);
    }

    /** Before its closing goes out. */
    void closing(Night night, String terminal) {
        row(night, terminal).closing(clock.now());
    }

    /** What became of the closing. */
    void closed(Night night, String terminal, BatchState state, String answer) {
        row(night, terminal).closeAnswered(state, answer);
    }

    /** Whether some night closed this batch of the terminal, or saw that it was. */
    boolean wasClosed(Night night, String terminal, String batch) {
        return em.createQuery(
                                "select count(b) from ReconciliationBatch b where b.terminal = :terminal and b.batch ="
                                        + " :batch and b.runId <> :run and b.state in :closed and b.runId in (select r.id"
                                        + " from ReconciliationRun r where r.coversTo > :since)",
                                Long.class)
                        .setParameter("terminal", terminal)
                        .setParameter("batch", batch)
                        .setParameter("run", night.runId())
                        .setParameter("closed", BatchState.CLOSED_ONES)
                        .setParameter("since", clock.now().minus(OurBatches.OLDEST))
                        .getSingleResult()
                > 0;
    }

    private ReconciliationBatch row(Night night, String terminal) {
        return em
                .createQuery(
                        "select b from ReconciliationBatch b where b.runId = :run and b.terminal = :terminal",
                        ReconciliationBatch.class)
                .setParameter("run", night.runId())
                .setParameter("terminal", terminal)
                .getResultList()
                .stream()
                .findFirst()
                .orElseGet(() -> {
                    ReconciliationBatch batch = new ReconciliationBatch(night.runId(), terminal);
                    em.persist(batch);
                    return batch;
                });
    }
}
