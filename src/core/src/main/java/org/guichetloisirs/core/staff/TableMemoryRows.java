package org.guichetloisirs.core.staff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The transactions behind {@link TableMemories}; nobody else calls it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TableMemoryRows {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    public TableMemoryRows() {}

    TableMemoryRows(EntityManager em) {
        this.em = em;
    }

    /** The state that is kept. */
    public Optional<String> find(String owner, String table) {
        return row(owner, table).map(TableMemory::state);
    }

    /** Keeps a state; answers it. */
    public String keep(String owner, String table, String state) {
        row(owner, table)
                .ifPresentOrElse(row -> row.become(state), () -> em.persist(new TableMemory(owner, table, state)));
        em.flush();
        return state;
    }

    /** Keeps nothing any more. */
    public void remove(String owner, String table) {
        row(owner, table).ifPresent(em::remove);
    }

    private Optional<TableMemory> row(String owner, String table) {
        return em.createQuery(
                        "select m from TableMemory m where m.owner = :owner and m.table = :table", TableMemory.class)
                .setParameter("owner", owner)
                .setParameter("table", table)
                .getResultStream()
                .findFirst();
    }
}
