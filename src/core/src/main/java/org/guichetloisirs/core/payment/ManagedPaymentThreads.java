package org.guichetloisirs.core.payment;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;

/** The server's own threads for the gateway; their number bounds how many requests are open towards it. */
@Dependent
class ManagedPaymentThreads implements PaymentThreads {

    @Resource(lookup = "concurrent/guichetPayments")
    private ManagedExecutorService service;

    @Override
    public void execute(Runnable task) {
        service.execute(task);
    }
}
