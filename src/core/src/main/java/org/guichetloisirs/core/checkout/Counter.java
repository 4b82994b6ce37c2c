package org.guichetloisirs.core.checkout;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/** Paying at the counter: the same order, receipt and books as by card, without the gateway. */
@Stateless
@Permitted(Role.ADMINISTRATOR)
public class Counter {

    @Inject
    private OrderSteps steps;

    @Inject
    private Transactions transactions;

    @Inject
    private AuditTrail audit;

    /** For the container, which wants a public one of an EJB. */
    public Counter() {}

    /** With what the container would have injected. */
    Counter(OrderSteps steps, Transactions transactions, AuditTrail audit) {
        this.steps = steps;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * The family paid the whole order at the counter; audited. Repeating it changes nothing, and where a card payment is
     * under way or in doubt nothing is taken and the order comes back as it is.
     *
     * @param email where the receipt goes
     * @throws BusinessRuleViolation {@code checkout.hold-expired} (nothing is sold), {@code checkout.order-replaced},
     *     {@code checkout.nothing-to-pay}, {@code checkout.unknown-order}, {@code kernel.email} on the field {@code email}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderView pay(long householdId, String number, CounterMeans means, String email) {
        String receiver = Checkout.receiver(email);
        return Contention.retry(() -> transactions.inNew(() -> {
            OrderView before = steps.order(householdId, number);
            OrderView after = steps.payAtCounter(householdId, number, means, receiver);
            if (before.status() == OrderStatus.OPEN && after.status() == OrderStatus.PAID) {
                audit.record("order.paid-at-counter", "order:" + number, means.name());
            }
            return after;
        }));
    }
}
