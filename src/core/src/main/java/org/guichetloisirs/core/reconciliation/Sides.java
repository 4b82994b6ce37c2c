package org.guichetloisirs.core.reconciliation;

import java.util.List;
import org.guichetloisirs.core.checkout.OrderFacts;
import org.guichetloisirs.core.checkout.OrderStatus;
import org.guichetloisirs.core.enrolment.PlaceJournal.PlaceFacts;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.AttemptFacts;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.RefundFacts;
import org.guichetloisirs.core.payment.RefundState;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.reconciliation.FoundDifference.Side;
import org.jspecify.annotations.Nullable;

/** The two sides of a difference in words. They are the town's own records, and so in French. */
final class Sides {

    private Sides() {}

    static Side attempt(AttemptFacts attempt) {
        return attempt(attempt, attempt.amount());
    }

    static Side attempt(AttemptFacts attempt, Money amount) {
        return new Side(text(key(attempt.state()), attempt.gatewayOrderId()), amount);
    }

    /** The gateway approved it. */
    static Side charge(AttemptFacts attempt) {
        return new Side(text("reconciliation.charge", attempt.gatewayOrderId()), attempt.amount());
    }

    static Side refund(RefundFacts refund) {
        return new Side(
                text(key(refund.state()), refund.gatewayOrderId()),
                refund.amount().negated());
    }

    static Side books(Money amount) {
        return new Side(text("reconciliation.books"), amount);
    }

    static Side order(@Nullable OrderFacts order, List<PlaceFacts> places) {
        if (order == null) {
            return new Side(text("reconciliation.no-order"), null);
        }
        long delivered = places.stream().filter(PlaceFacts::delivered).count();
        return new Side(
                text(
                        "reconciliation.order",
                        order.number(),
                        text(key(order.status())),
                        delivered,
                        order.registrationIds().size()),
                order.charge());
    }

    static Side place(PlaceFacts place) {
        return place.orderNumber().isEmpty()
                ? new Side(text("reconciliation.place-without-order", String.valueOf(place.id())), place.price())
                : new Side(
                        text("reconciliation.place", String.valueOf(place.id()), place.orderNumber()), place.price());
    }

    static Side totals(CardTotals totals, Money deposit) {
        return new Side(
                Language.FRENCH.speaking(() -> Messages.text(
                        "reconciliation.totals",
                        totals.purchases().count(),
                        totals.purchases().amount().display(),
                        totals.refunds().count(),
                        totals.refunds().amount().display(),
                        totals.corrections().count(),
                        totals.corrections().amount().display())),
                deposit);
    }

    /** A sentence without an amount. */
    static Side sentence(String key, Object... args) {
        return new Side(text(key, args), null);
    }

    /** A sentence of the core, in French. */
    static String text(String key, Object... args) {
        return Language.FRENCH.speaking(() -> Messages.text(key, args));
    }

    private static String key(PaymentState state) {
        return switch (state) {
            case NEW -> "reconciliation.attempt-new";
            case SENT -> "reconciliation.attempt-sent";
            case APPROVED -> "reconciliation.attempt-approved";
            case PLACED -> "reconciliation.attempt-placed";
            case DECLINED -> "reconciliation.attempt-declined";
            case REFUSED -> "reconciliation.attempt-refused";
            case UNKNOWN -> "reconciliation.attempt-unknown";
            case NOT_CHARGED -> "reconciliation.attempt-not-charged";
            case MANUAL -> "reconciliation.attempt-manual";
            case TO_REVERSE -> "reconciliation.attempt-to-reverse";
            case CORRECTED -> "reconciliation.attempt-corrected";
            case REFUNDED -> "reconciliation.attempt-refunded";
            case MANUAL_REVERSAL -> "reconciliation.attempt-manual-reversal";
        };
    }

    private static String key(RefundState state) {
        return switch (state) {
            case REQUESTED -> "reconciliation.refund-requested";
            case SENT -> "reconciliation.refund-sent";
            case UNKNOWN -> "reconciliation.refund-unknown";
            case DONE -> "reconciliation.refund-done";
            case REFUSED -> "reconciliation.refund-refused";
            case MANUAL -> "reconciliation.refund-manual";
        };
    }

    private static String key(OrderStatus status) {
        return switch (status) {
            case OPEN -> "reconciliation.order-open";
            case PAYING -> "reconciliation.order-paying";
            case IN_DOUBT -> "reconciliation.order-in-doubt";
            case PAID -> "reconciliation.order-paid";
            case REVERSING -> "reconciliation.order-reversing";
            case REVERSED -> "reconciliation.order-reversed";
            case REPLACED -> "reconciliation.order-replaced";
        };
    }
}
