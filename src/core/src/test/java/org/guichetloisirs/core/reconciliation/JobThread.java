package org.guichetloisirs.core.reconciliation;

import java.util.Properties;
import org.apache.batchee.spi.BatchThreadPoolService;

/** Runs a job on the thread that starts it: when the start returns, the job is over, or its process is dead. */
public final class JobThread implements BatchThreadPoolService {

    @Override
    public void init(Properties configuration) {
        // Nothing to set.
    }

    @Override
    public void executeTask(Runnable work, Object config) {
        work.run();
    }

    @Override
    public void shutdown() {
        // Nothing runs by itself.
    }
}
