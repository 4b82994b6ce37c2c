package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Receipt numbers without gap. The series is a row, and whoever takes a number holds it until the transaction ends: a
 * number exists exactly when its receipt does. Everybody who completes an order queues here, so it is taken last.
 */
@Dependent
class ReceiptNumbers {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container. */
    protected ReceiptNumbers() {}

    /** With what the container would have injected. */
    ReceiptNumbers(EntityManager em) {
        this.em = em;
    }

    /** The next number, {@code R-000123}, in the caller's transaction. */
    String next() {
        // What can still fail, or wait for another lock, does so before the queue.
        em.flush();
        int rows = em.createNativeQuery("update number_series set counter = counter + 1 where name = 'receipt'")
                .executeUpdate();
        if (rows != 1) {
            throw new IllegalStateException("The series of receipts is missing from number_series");
        }
        Number number = (Number) em.createNativeQuery("select counter from number_series where name = 'receipt'")
                .getSingleResult();
        return "R-%06d".formatted(number.longValue());
    }
}
