package org.guichetloisirs.web.citizen.checkout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.checkout.Checkout;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
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
    private Money credit = Money.ZERO;
    private @Nullable String email;

    @PostConstruct
    void load() {
        OrderView read = orders.read();
        order = read;
        credit = checkout.credit(orders.household());
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
        return complete(checkout::confirmFree);
    }

    /** «Payer avec le crédit du dossier» of an order that the family's credit covers. */
    public @Nullable String payByCredit() {
        return complete(checkout::payByCredit);
    }

    private @Nullable String complete(Completion completion) {
        OrderView shown = order;
        if (shown == null) {
            return null;
        }
        try {
            return Orders.placeOf(completion.of(orders.household(), shown.number(), email == null ? "" : email));
        } catch (BusinessRuleViolation e) {
            problems.tell(e);
            order = orders.read();
            credit = checkout.credit(orders.household());
            return null;
        }
    }

    /** What completes an order without a card. */
    private interface Completion {

        OrderView of(long household, String number, String email);
    }

    /** What of the family's credit this order may use. */
    public Money getCredit() {
        return order == null || credit.compareTo(order.total()) < 0 ? credit : order.total();
    }

    /** What the card would be asked for beside the credit. */
    public Money getCharge() {
        return order == null ? Money.ZERO : order.total().minus(getCredit());
    }

    /** All of the family's credit. */
    public Money getWholeCredit() {
        return credit;
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
