package org.guichetloisirs.web.citizen.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.checkout.CartView;
import org.guichetloisirs.core.checkout.Checkout;
import org.guichetloisirs.core.enrolment.Enrolments;
import org.guichetloisirs.core.enrolment.HeldPlace;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Submission;
import org.jspecify.annotations.Nullable;

/** «Panier»: the places that are held, and for how long. */
@Named
@RequestScoped
public class CartPage {

    @Inject
    private Checkout checkout;

    @Inject
    private Enrolments enrolments;

    @Inject
    private HeldTime heldTime;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Submission submission;

    @Inject
    private Problems problems;

    private @Nullable CartView cart;
    private Money credit = Money.ZERO;

    /** Shows the cart, or first gives a place back, more time, or goes to the checkout. */
    public @Nullable String open() {
        long household = signedIn.household().id();
        String extended = heldTime.answer("cart", null);
        if (extended != null) {
            return extended;
        }
        Long released = submission.row("release");
        try {
            if (released != null) {
                enrolments.release(household, released);
                return Paths.to("cart", "notice", "place-released");
            }
            Long again = submission.row("again");
            if (again != null) {
                return takeAgain(household, again);
            }
            if (submission.asks("checkout")) {
                return Paths.to("checkout", "order", checkout.begin(household).number());
            }
        } catch (BusinessRuleViolation e) {
            problems.onPage(e.sentence());
        }
        cart = checkout.cart(household);
        credit = checkout.credit(household);
        return null;
    }

    /** The family's credit, which may pay part or all of it. */
    public Money getCredit() {
        return credit;
    }

    /** A place that expired, if it is still free; what was taken again meanwhile is there already. */
    private String takeAgain(long household, long expired) {
        for (HeldPlace lost : enrolments.expired(household)) {
            if (lost.registrationId() == expired) {
                enrolments.hold(household, lost.memberId(), lost.groupId());
            }
        }
        return Paths.to("cart", "notice", "place-held");
    }

    /** The cart as it stands. */
    public @Nullable CartView getCart() {
        return cart;
    }
}
