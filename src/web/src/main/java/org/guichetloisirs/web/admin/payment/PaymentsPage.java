package org.guichetloisirs.web.admin.payment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.PaymentWork;
import org.guichetloisirs.core.payment.Payments;
import org.guichetloisirs.core.payment.Resolution;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** The payments whose outcome a person must find out, and the one that is being settled. */
@Named
@RequestScoped
public class PaymentsPage {

    @Inject
    private Payments payments;

    @Inject
    private Query query;

    @Inject
    private Problems problems;

    private List<PaymentWork> rows = List.of();
    private @Nullable Long chosenId;

    @PostConstruct
    void load() {
        rows = payments.workList();
        chosenId = query.id("id");
    }

    /** The card was charged. */
    public @Nullable String charged() {
        return settle(Resolution.CHARGED);
    }

    /** The card was not charged. */
    public @Nullable String notCharged() {
        return settle(Resolution.NOT_CHARGED);
    }

    /** The charge was given back by hand. */
    public @Nullable String reversed() {
        return settle(Resolution.REVERSED);
    }

    private @Nullable String settle(Resolution resolution) {
        if (chosenId == null) {
            return null;
        }
        try {
            payments.resolve(chosenId, resolution);
            return "/admin/payments.xhtml?faces-redirect=true&done=payment-settled";
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            rows = payments.workList();
            return null;
        }
    }

    /** The payments, oldest first. */
    public List<PaymentWork> getRows() {
        return rows;
    }

    /** The payment to settle: named by its own number in the address, never by its place in the list. */
    public @Nullable PaymentWork getChosen() {
        return rows.stream()
                .filter(row -> chosenId != null && row.paymentId() == chosenId)
                .findFirst()
                .orElse(null);
    }

    /** Whether the payment asked for waits no more. */
    public boolean isGone() {
        return chosenId != null && getChosen() == null;
    }

    /** Whether the question is whether the card was charged. */
    public boolean isDoubtful() {
        PaymentWork chosen = getChosen();
        return chosen != null && chosen.state() == PaymentState.MANUAL;
    }
}
