package org.guichetloisirs.web.citizen.checkout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.checkout.Checkout;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Problems;
import org.jspecify.annotations.Nullable;

/** The order before it is paid ({@code order}); one that costs nothing is confirmed here. */
@Named
@RequestScoped
public class CheckoutPage {

    @Inject
    private Checkout checkout;

    @Inject
    private Orders orders;

    @Inject
    private HeldTime heldTime;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Problems problems;

    private @Nullable OrderView order;
    private @Nullable String email;

    @PostConstruct
    void load() {
        OrderView read = orders.read();
        order = read;
        email = read.email() == null ? signedIn.getEmail() : read.email();
    }

    /** An order that is no longer open belongs elsewhere. */
    public @Nullable String open() {
        OrderView shown = order;
        if (shown == null) {
            return null;
        }
        String away = Orders.awayUnlessOpen(shown);
        return away != null ? away : heldTime.answer("checkout", shown.number());
    }

    /** «Confirmer l'inscription» of an order that costs nothing. */
    public @Nullable String confirm() {
        OrderView shown = order;
        if (shown == null) {
            return null;
        }
        try {
            OrderView confirmed = checkout.confirmFree(orders.household(), shown.number(), email == null ? "" : email);
            return Orders.placeOf(confirmed);
        } catch (BusinessRuleViolation e) {
            problems.tell(e);
            order = orders.read();
            return null;
        }
    }

    /** The order. */
    public @Nullable OrderView getOrder() {
        return order;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
