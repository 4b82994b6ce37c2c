package org.guichetloisirs.core.testing;

import java.util.function.Supplier;
import org.guichetloisirs.core.kernel.Transactions;

/** Stands for the container's transactions: each call has one of its own on the test's database. */
public final class TestTransactions extends Transactions {

    private final TestDatabase database;

    public TestTransactions(TestDatabase database) {
        this.database = database;
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        return database.inTransaction(work);
    }

    @Override
    public void runInNew(Runnable work) {
        database.run(work);
    }
}
