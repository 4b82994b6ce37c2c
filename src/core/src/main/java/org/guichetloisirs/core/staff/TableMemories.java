package org.guichetloisirs.core.staff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guichetloisirs.core.kernel.Contention;

/** How each operator left each table, so that it is found again the next day and on another computer (ADR 0033). */
@Stateless
@Permitted(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TableMemories {

    /** The most characters of a state. */
    public static final int LONGEST = 300;

    @Inject
    private TableMemoryRows rows;

    @Inject
    private Caller caller;

    /** For the container. */
    public TableMemories() {}

    TableMemories(TableMemoryRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /** How the caller left the table of this name (at most 60 characters); empty when never or when reset. */
    public Optional<String> recall(String table) {
        return rows.find(caller.name(), table);
    }

    /** Keeps how the caller leaves the table; a state that is too long is not kept. */
    public void remember(String table, String state) {
        if (state.length() <= LONGEST) {
            Contention.retry(() -> rows.keep(caller.name(), table, state));
        }
    }

    /** The table is as new to the caller. */
    public void forget(String table) {
        rows.remove(caller.name(), table);
    }
}
