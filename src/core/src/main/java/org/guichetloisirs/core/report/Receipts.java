package org.guichetloisirs.core.report;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guichetloisirs.core.checkout.Checkout;
import org.guichetloisirs.core.checkout.OrderStatus;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Dates;

/** The receipt of an order as PDF, made when it is asked for and stored nowhere: the order never changes any more. */
@Stateless
public class Receipts {

    @Inject
    private Checkout checkout;

    @Inject
    private Households households;

    @Inject
    private Documents documents;

    @Inject
    private AppClock clock;

    /** For the container. */
    public Receipts() {}

    /** With what the container would have injected. */
    Receipts(Checkout checkout, Households households, Documents documents, AppClock clock) {
        this.checkout = checkout;
        this.households = households;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The receipt in the language of this thread. No transaction is open while it is drawn.
     *
     * @throws BusinessRuleViolation {@code checkout.unknown-order} where the household has no such order or has not paid it
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PdfDocument receipt(long householdId, String orderNumber) {
        OrderView order = checkout.order(householdId, orderNumber);
        Instant paidAt = order.paidAt();
        if (order.status() != OrderStatus.PAID || paidAt == null) {
            throw new BusinessRuleViolation("checkout.unknown-order");
        }
        ReceiptPage page = new ReceiptPage(
                order,
                households.view(householdId).name(),
                Dates.date(clock.local(paidAt).toLocalDate()));
        return documents.pdf("receipt", page.model());
    }
}
