package org.guichetloisirs.web.admin.payment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.checkout.StaffOrders;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.payment.AttemptView;
import org.guichetloisirs.core.payment.Payments;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** One order: what it buys, whose it is, and every attempt to pay it with what the gateway answered. */
@Named
@RequestScoped
public class OrderPage {

    @Inject
    private StaffOrders orders;

    @Inject
    private Households households;

    @Inject
    private Payments payments;

    @Inject
    private Query query;

    private @Nullable OrderView order;
    private @Nullable HouseholdView family;
    private List<AttemptView> attempts = List.of();

    @PostConstruct
    void load() {
        StaffOrders.StaffOrder found = orders.find(query.text("number"))
                .orElseThrow(() -> new BusinessRuleViolation("checkout.unknown-order"));
        order = found.order();
        family = households.view(found.householdId());
        attempts = payments.attempts(found.order().number());
    }

    /** The order. */
    public @Nullable OrderView getOrder() {
        return order;
    }

    /** Whose it is. */
    public @Nullable HouseholdView getFamily() {
        return family;
    }

    /** The attempts to pay it, the oldest first. */
    public List<AttemptView> getAttempts() {
        return attempts;
    }
}
