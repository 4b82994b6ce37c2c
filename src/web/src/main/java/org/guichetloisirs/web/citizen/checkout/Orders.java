package org.guichetloisirs.web.citizen.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.guichetloisirs.core.checkout.Checkout;
import org.guichetloisirs.core.checkout.OrderStatus;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** The order that the address names ({@code order}), and the page where it belongs: each page sends away what is not its own. */
@RequestScoped
class Orders {

    @Inject
    private Checkout checkout;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Query query;

    /**
     * The order as it stands, read afresh.
     *
     * @throws org.guichetloisirs.core.kernel.BusinessRuleViolation {@code checkout.unknown-order}: becomes «page not found»
     */
    OrderView read() {
        return checkout.order(household(), number());
    }

    /** The number that the address names, whatever it is worth. */
    String number() {
        return query.text("order");
    }

    long household() {
        return signedIn.household().id();
    }

    /** Where an order of this state belongs. */
    static String placeOf(OrderView order) {
        return switch (order.status()) {
            case OPEN -> Paths.to("checkout", "order", order.number());
            case PAYING, IN_DOUBT, REVERSING, REVERSED -> Paths.to("payment-status", "order", order.number());
            case PAID -> Paths.to("confirmation", "order", order.number());
            case REPLACED -> Paths.to("cart");
        };
    }

    /** Away from a page for open orders; null for an open one. */
    static @Nullable String awayUnlessOpen(OrderView order) {
        return order.status() == OrderStatus.OPEN ? null : placeOf(order);
    }

    /** The state's name in the texts: {@code in-doubt}. */
    static String name(OrderView order) {
        return order.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
