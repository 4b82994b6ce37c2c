package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nights as people and monitoring see them; reads only, a handful of queries whatever their number. */
@Dependent
class NightViews {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    protected NightViews() {}

    /** With what the container would have injected. */
    NightViews(EntityManager em) {
        this.em = em;
    }

    /** The last nights, the newest first. */
    List<NightView> nights(int most) {
        List<ReconciliationRun> runs = em.createQuery(
                        "select r from ReconciliationRun r order by r.businessDate desc", ReconciliationRun.class)
                .setMaxResults(most)
                .getResultList();
        return views(runs);
    }

    private List<NightView> views(List<ReconciliationRun> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        Map<Long, Counted> counted = new HashMap<>();
        for (Object[] row : em.createQuery(
                        "select d.runId, d.kind, count(d),"
                                + " sum(case when d.resolvedAt is null and d.mendedAt is null then 1 else 0 end)"
                                + " from Discrepancy d where d.runId in :runs group by d.runId, d.kind",
                        Object[].class)
                .setParameter("runs", runs.stream().map(ReconciliationRun::id).toList())
                .getResultList()) {
            int found = ((Number) row[2]).intValue();
            int open = ((Number) row[3]).intValue();
            int urgent = ((DiscrepancyKind) row[1]).isUrgent() ? open : 0;
            counted.merge((Long) row[0], new Counted(found, open, urgent), Counted::plus);
        }
        return runs.stream()
                .map(run -> {
                    Counted count = counted.getOrDefault(run.id(), Counted.NONE);
                    return run.view(count.found(), count.open(), count.urgent());
                })
                .toList();
    }

    private record Counted(int found, int open, int urgent) {

        static final Counted NONE = new Counted(0, 0, 0);

        Counted plus(Counted other) {
            return new Counted(found + other.found, open + other.open, urgent + other.urgent);
        }
    }

    /** One night with all that it found. */
    Optional<NightDetail> night(long runId) {
        return Optional.ofNullable(em.find(ReconciliationRun.class, runId))
                .map(run -> new NightDetail(views(List.of(run)).get(0), batches(runId), discrepancies(runId)));
    }

    private List<BatchFigures> batches(long runId) {
        return em
                .createQuery(
                        "select b from ReconciliationBatch b where b.runId = :run order by b.terminal",
                        ReconciliationBatch.class)
                .setParameter("run", runId)
                .getResultList()
                .stream()
                .map(batch -> batch.view(em
                        .createQuery(
                                "select f from ReconciliationFigure f where f.batchId = :batch order by f.cardType",
                                ReconciliationFigure.class)
                        .setParameter("batch", batch.id())
                        .getResultList()
                        .stream()
                        .map(figure -> figure.view(batch.reading()))
                        .toList()))
                .toList();
    }

    private List<DiscrepancyView> discrepancies(long runId) {
        return em
                .createQuery(
                        "select d from Discrepancy d where d.runId = :run order by d.foundAt, d.id", Discrepancy.class)
                .setParameter("run", runId)
                .getResultList()
                .stream()
                .map(discrepancy -> discrepancy.view(List.of()))
                .sorted(Comparator.comparing(view -> !view.open()))
                .toList();
    }

    /** The differences of all nights that wait for a person, the oldest first. */
    List<DiscrepancyView> open(int most) {
        return em
                .createQuery(
                        "select d from Discrepancy d where d.resolvedAt is null and d.mendedAt is null"
                                + " order by d.foundAt, d.id",
                        Discrepancy.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(discrepancy -> discrepancy.view(List.of()))
                .toList();
    }

    /** How many of all nights wait for a person. */
    long open() {
        return em.createQuery(
                        "select count(d) from Discrepancy d where d.resolvedAt is null and d.mendedAt is null",
                        Long.class)
                .getSingleResult();
    }

    /** One difference with its notes. */
    Optional<DiscrepancyView> discrepancy(long id) {
        return Optional.ofNullable(em.find(Discrepancy.class, id))
                .map(discrepancy -> discrepancy.view(em
                        .createQuery(
                                "select n from DiscrepancyNote n where n.discrepancyId = :id order by n.writtenAt, n.id",
                                DiscrepancyNote.class)
                        .setParameter("id", id)
                        .getResultList()
                        .stream()
                        .map(DiscrepancyNote::view)
                        .toList()));
    }
}
