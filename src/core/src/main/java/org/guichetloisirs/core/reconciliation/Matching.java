package org.guichetloisirs.core.reconciliation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichetloisirs.core.checkout.OrderFacts;
import org.guichetloisirs.core.checkout.OrderStatus;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.AttemptFacts;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.RefundState;
import org.guichetloisirs.core.reconciliation.FoundDifference.Side;
import org.jspecify.annotations.Nullable;

/** The rules by which a row agrees or does not (ADR 0038). Pure: the same evidence always says the same. */
final class Matching {

    /** Nobody knows yet whether the card was charged, or given back. */
    private static final Set<PaymentState> IN_DOUBT =
            EnumSet.of(PaymentState.NEW, PaymentState.SENT, PaymentState.UNKNOWN, PaymentState.MANUAL);

    /** The card was charged and nothing was given back. */
    private static final Set<PaymentState> CHARGED = EnumSet.of(
            PaymentState.APPROVED, PaymentState.PLACED, PaymentState.TO_REVERSE, PaymentState.MANUAL_REVERSAL);

    private static final Set<RefundState> REFUND_IN_DOUBT =
            EnumSet.of(RefundState.REQUESTED, RefundState.SENT, RefundState.UNKNOWN, RefundState.MANUAL);

    private Matching() {}

    /** What this row comes to. */
    static Matched match(Evidence evidence) {
        if (evidence instanceof Evidence.OfAttempt attempt) {
            List<FoundDifference> found = attempt(attempt).map(List::of).orElse(List.of());
            boolean orphan = found.stream().anyMatch(d -> d.kind() == DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION);
            return new Matched(evidence, found, orphan && mayBeReversed(attempt) ? Mending.REVERSED : null);
        }
        if (evidence instanceof Evidence.OfRefund refund) {
            return new Matched(evidence, refund(refund).map(List::of).orElse(List.of()), null);
        }
        if (evidence instanceof Evidence.OfBooks books) {
            return new Matched(evidence, books(books).map(List::of).orElse(List.of()), null);
        }
        if (evidence instanceof Evidence.OfPlace place) {
            return new Matched(evidence, place(place).map(List::of).orElse(List.of()), null);
        }
        Evidence now = ((Evidence.OfDoubt) evidence).now();
        boolean foundOut = now != null && match(now).differences().isEmpty();
        return new Matched(evidence, List.of(), foundOut ? Mending.FOUND_OUT : null);
    }

    private static Optional<FoundDifference> attempt(Evidence.OfAttempt of) {
        AttemptFacts attempt = of.attempt();
        if (IN_DOUBT.contains(attempt.state())) {
            return differs(DiscrepancyKind.UNKNOWN_AT_GATEWAY, of, Sides.attempt(attempt), Side.NOTHING);
        }
        boolean charged = CHARGED.contains(attempt.state());
        if (charged && !delivered(of)) {
            return differs(
                    DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION,
                    of,
                    Sides.order(of.order(), of.places()),
                    Sides.charge(attempt));
        }
        Money expected = charged ? attempt.amount() : Money.ZERO;
        return of.inBooks().equals(expected)
                ? Optional.empty()
                : differs(
                        DiscrepancyKind.AMOUNT_DIFFERS,
                        of,
                        Sides.books(of.inBooks()),
                        charged ? Sides.charge(attempt) : Sides.attempt(attempt, expected));
    }

    /** Whether what the charge paid for stands: the order is paid by it and has every place. */
    private static boolean delivered(Evidence.OfAttempt of) {
        OrderFacts order = of.order();
        return of.attempt().state() == PaymentState.PLACED
                && order != null
                && order.status() == OrderStatus.PAID
                && order.paymentId() != null
                && order.paymentId() == of.attempt().id()
                && of.places().size() == order.registrationIds().size()
                && of.places().stream()
                        .allMatch(place ->
                                place.delivered() && place.orderNumber().equals(order.number()));
    }

    /** Nothing of ours speaks for the charge, the books do not either, and a correction is still possible. */
    private static boolean mayBeReversed(Evidence.OfAttempt of) {
        AttemptFacts attempt = of.attempt();
        OrderFacts order = of.order();
        boolean unclaimed = order == null || order.paymentId() == null || order.paymentId() != attempt.id();
        boolean standing = attempt.state() == PaymentState.APPROVED || attempt.state() == PaymentState.PLACED;
        return standing && unclaimed && of.inBooks().isZero() && of.ofTheDay() && attempt.reversible();
    }

    private static Optional<FoundDifference> differs(
            DiscrepancyKind kind, Evidence.OfAttempt of, Side ours, Side theirs) {
        AttemptFacts attempt = of.attempt();
        return Optional.of(new FoundDifference(
                kind,
                attempt.gatewayOrderId(),
                of.order() == null ? null : of.order().number(),
                attempt.id(),
                ours,
                theirs,
                raw(attempt.receipt())));
    }

    private static Optional<FoundDifference> refund(Evidence.OfRefund of) {
        boolean inDoubt = REFUND_IN_DOUBT.contains(of.refund().state());
        Money expected =
                of.refund().state() == RefundState.DONE ? of.refund().amount().negated() : Money.ZERO;
        if (!inDoubt && of.inBooks().equals(expected)) {
            return Optional.empty();
        }
        return Optional.of(new FoundDifference(
                inDoubt ? DiscrepancyKind.UNKNOWN_AT_GATEWAY : DiscrepancyKind.AMOUNT_DIFFERS,
                References.refund(of.refund().id()),
                of.refund().subject(),
                of.refund().paymentId(),
                inDoubt ? Sides.refund(of.refund()) : Sides.books(of.inBooks()),
                inDoubt ? Side.NOTHING : Sides.refund(of.refund()),
                raw(of.refund().receipt())));
    }

    private static Optional<FoundDifference> books(Evidence.OfBooks of) {
        return of.known()
                ? Optional.empty()
                : Optional.of(new FoundDifference(
                        DiscrepancyKind.UNKNOWN_AT_GATEWAY,
                        References.books(of.entry().id()),
                        of.entry().orderNumber(),
                        null,
                        Sides.books(of.entry().amount()),
                        Side.NOTHING,
                        null));
    }

    private static Optional<FoundDifference> place(Evidence.OfPlace of) {
        OrderFacts order = of.order();
        if (order != null && order.status() == OrderStatus.PAID && (!order.paidByCard() || isCharged(of.charge()))) {
            return Optional.empty();
        }
        return Optional.of(new FoundDifference(
                DiscrepancyKind.REGISTRATION_WITHOUT_CHARGE,
                References.registration(of.place().id()),
                order == null ? null : order.number(),
                of.charge() == null ? null : of.charge().id(),
                Sides.place(of.place()),
                of.charge() == null ? Side.NOTHING : Sides.attempt(of.charge()),
                of.charge() == null ? null : raw(of.charge().receipt())));
    }

    /** A charge on its way back is no charge; one that a person must still look at is the attempt's own difference. */
    private static boolean isCharged(@Nullable AttemptFacts charge) {
        return charge != null && charge.state() == PaymentState.PLACED;
    }

    private static @Nullable String raw(String receipt) {
        return receipt.isEmpty() ? null : receipt;
    }

    /** Whether an attempt that was once in doubt is found out. */
    static boolean foundOut(Evidence evidence) {
        return evidence instanceof Evidence.OfAttempt of
                && of.attempt().wasUnknown()
                && !IN_DOUBT.contains(of.attempt().state());
    }
}
