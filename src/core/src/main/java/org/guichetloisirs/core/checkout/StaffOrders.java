package org.guichetloisirs.core.checkout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/** Any family's order, for staff. */
@Stateless
@Permitted(Role.ADMINISTRATOR)
public class StaffOrders {

    @Inject
    private OrderBook orders;

    /** For the container. */
    public StaffOrders() {}

    /** With what the container would have injected. */
    StaffOrders(OrderBook orders) {
        this.orders = orders;
    }

    /**
     * An order and whose it is.
     *
     * @param order as a page shows it; it tells no end of a hold
     */
    public record StaffOrder(OrderView order, long householdId) {}

    /** The order of this number; empty where there is none. */
    public Optional<StaffOrder> find(String number) {
        return orders.find(number).map(order -> new StaffOrder(order.view(Map.of()), order.householdId()));
    }
}
