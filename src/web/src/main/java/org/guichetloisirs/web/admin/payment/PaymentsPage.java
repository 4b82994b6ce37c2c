package org.guichetloisirs.web.admin.payment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.payment.GatewayRefusals;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.PaymentWork;
import org.guichetloisirs.core.payment.Payments;
import org.guichetloisirs.core.payment.RefundWork;
import org.guichetloisirs.core.payment.Refunds;
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
    private Refunds refunds;

    @Inject
    private Query query;

    @Inject
    private Problems problems;

    private List<PaymentWork> rows = List.of();
    private List<RefundWork> refundRows = List.of();
    private GatewayRefusals refusals = new GatewayRefusals(0, "");
    private @Nullable Long chosenId;
    private @Nullable Long chosenRefundId;

    @PostConstruct
    void load() {
        rows = payments.workList();
        refundRows = refunds.workList();
        refusals = payments.refusals();
        chosenId = query.id("id");
        chosenRefundId = query.id("refund");
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
        Long id = chosenId;
        return id == null ? null : settle(() -> payments.resolve(id, resolution));
    }

    /** The refund is at the gateway. */
    public @Nullable String givenBack() {
        return settleRefund(true);
    }

    /** Nothing was given back. */
    public @Nullable String notGivenBack() {
        return settleRefund(false);
    }

    private @Nullable String settleRefund(boolean givenBack) {
        Long id = chosenRefundId;
        return id == null ? null : settle(() -> refunds.resolve(id, givenBack));
    }

    private @Nullable String settle(Runnable decision) {
        try {
            decision.run();
            return "/admin/payments.xhtml?faces-redirect=true&done=payment-settled";
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            rows = payments.workList();
            refundRows = refunds.workList();
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

    /** What the gateway itself refused in the last day. */
    public GatewayRefusals getRefusals() {
        return refusals;
    }

    /** The refunds, oldest first. */
    public List<RefundWork> getRefundRows() {
        return refundRows;
    }

    /** The refund to settle. */
    public @Nullable RefundWork getChosenRefund() {
        return refundRows.stream()
                .filter(row -> chosenRefundId != null && row.id() == chosenRefundId)
                .findFirst()
                .orElse(null);
    }

    /** Whether neither a payment nor a refund waits. */
    public boolean isNothingWaiting() {
        return rows.isEmpty() && refundRows.isEmpty();
    }

    /** Whether what was asked for waits no more. */
    public boolean isGone() {
        return (chosenId != null && getChosen() == null) || (chosenRefundId != null && getChosenRefund() == null);
    }

    /** Whether the question is whether the card was charged. */
    public boolean isDoubtful() {
        PaymentWork chosen = getChosen();
        return chosen != null && chosen.state() == PaymentState.MANUAL;
    }
}
