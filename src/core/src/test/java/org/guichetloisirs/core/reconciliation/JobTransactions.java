package org.guichetloisirs.core.reconciliation;

import jakarta.batch.runtime.context.StepContext;
import java.util.Properties;
import org.apache.batchee.spi.TransactionManagementService;
import org.apache.batchee.spi.TransactionManagerAdapter;

/** The chunks' transactions, on the database of the test that runs. */
public final class JobTransactions implements TransactionManagementService {

    private static final int ACTIVE = 0;
    private static final int MARKED_FOR_ROLLBACK = 1;
    private static final int NONE = 6;

    @Override
    public void init(Properties configuration) {
        // Nothing to set.
    }

    @Override
    public TransactionManagerAdapter getTransactionManager(StepContext step) {
        return new TransactionManagerAdapter() {
            private int status = NONE;

            @Override
            public void begin() {
                Process.current().mustBeAlive();
                Process.current().database().begin();
                status = ACTIVE;
            }

            @Override
            public void commit() {
                status = NONE;
                Process.current().commit(() -> Process.current().database().end(true));
            }

            @Override
            public void rollback() {
                status = NONE;
                Process.current().database().end(false);
            }

            @Override
            public void setRollbackOnly() {
                status = MARKED_FOR_ROLLBACK;
            }

            @Override
            public int getStatus() {
                return status;
            }

            @Override
            public void setTransactionTimeout(int seconds) {
                // The test has no transaction that hangs.
            }
        };
    }
}
