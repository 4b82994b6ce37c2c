package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.guichetloisirs.core.enrolment.Enrolments;
import org.guichetloisirs.core.enrolment.HeldPlace;
import org.guichetloisirs.core.enrolment.RegistrationStatus;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.Payments;

/** What the citizen does to an order; each method is the whole of one transaction. */
@Dependent
class OrderSteps {

    private final OrderBook orders;
    private final Enrolments enrolments;
    private final Payments payments;
    private final OrderCompletion completion;
    private final HouseholdCredit credits;
    private final AppClock clock;

    @Inject
    OrderSteps(
            OrderBook orders,
            Enrolments enrolments,
            Payments payments,
            OrderCompletion completion,
            HouseholdCredit credits,
            AppClock clock) {
        this.orders = orders;
        this.enrolments = enrolments;
        this.payments = payments;
        this.completion = completion;
        this.credits = credits;
        this.clock = clock;
    }

    CartView cart(long householdId) {
        List<HeldPlace> held = enrolments.held(householdId);
        List<OrderLine> lines = held.stream().map(OrderLine::new).toList();
        Map<Long, Instant> expiries = expiries(held);
        Totals totals = Totals.of(lines);
        return new CartView(
                lines.stream()
                        .map(line -> line.view(expiries.get(line.registrationId())))
                        .toList(),
                enrolments.expired(householdId),
                totals.subtotal(),
                totals.gst(),
                totals.qst(),
                totals.total(),
                expiries.values().stream().min(Instant::compareTo).orElse(null));
    }

    OrderView begin(long householdId) {
        Optional<PurchaseOrder> live = orders.lockLive(householdId);
        if (live.isPresent() && live.get().status() != OrderStatus.OPEN) {
            return view(live.get());
        }
        List<HeldPlace> held = enrolments.held(householdId);
        held.stream().filter(place -> !stands(place)).findFirst().ifPresent(place -> {
            throw new BusinessRuleViolation("checkout.hold-expired", place.activityTitle());
        });
        if (held.isEmpty()) {
            throw enrolments.expired(householdId).stream()
                    .findFirst()
                    .map(place -> new BusinessRuleViolation("checkout.hold-expired", place.activityTitle()))
                    .orElseGet(() -> new BusinessRuleViolation("checkout.cart-empty"));
        }
        List<OrderLine> lines = held.stream().map(OrderLine::new).toList();
        if (live.isPresent() && samePlaces(live.get(), lines)) {
            return view(live.get());
        }
        live.ifPresent(orders::replaced);
        // The same cart with one activity more or less is not a fresh start; a wholly different one, later, is.
        int attempts = live.filter(order -> sharesPlaces(order, lines))
                .map(PurchaseOrder::attempts)
                .orElse(0);
        PurchaseOrder order = new PurchaseOrder(householdId, lines, attempts, clock.now());
        orders.add(order, clock.today().getYear());
        return view(order);
    }

    private static boolean samePlaces(PurchaseOrder order, List<OrderLine> lines) {
        return new HashSet<>(order.registrationIds())
                .equals(lines.stream().map(OrderLine::registrationId).collect(Collectors.toSet()));
    }

    private static boolean sharesPlaces(PurchaseOrder order, List<OrderLine> lines) {
        return lines.stream().anyMatch(line -> order.registrationIds().contains(line.registrationId()));
    }

    OrderView order(long householdId, String number) {
        return view(orders.find(householdId, number, LockModeType.NONE));
    }

    /** Writes the attempt; empty where one is under way, in doubt or approved already. */
    OptionalLong startPayment(long householdId, String number, String dataKey, String email, Money credit) {
        PurchaseOrder order = orders.find(householdId, number, LockModeType.PESSIMISTIC_WRITE);
        if (!order.isToPay()) {
            return OptionalLong.empty();
        }
        // Before the places: whoever waits for the credit keeps nobody from them.
        credits.reserve(order, credit);
        keepPlaces(order);
        long paymentId = payments.open(order.paying(email, dataKey));
        order.listensTo(paymentId);
        return OptionalLong.of(paymentId);
    }

    /** What of the family's credit is free to be used. */
    Money credit(long householdId) {
        return credits.free(householdId);
    }

    /** Reserves and uses it in one go. */
    OrderView payByCredit(long householdId, String number, String email) {
        PurchaseOrder order = orders.find(householdId, number, LockModeType.PESSIMISTIC_WRITE);
        if (order.isToPay()) {
            order.payingByCredit(email);
            credits.reserve(order, order.totals().total());
            keepPlaces(order);
            completion.complete(order, null);
        }
        return view(order);
    }

    OrderView confirmFree(long householdId, String number, String email) {
        PurchaseOrder order = orders.find(householdId, number, LockModeType.PESSIMISTIC_WRITE);
        if (order.isToPay()) {
            order.confirmingFree(email);
            keepPlaces(order);
            completion.complete(order, null);
        }
        return view(order);
    }

    OrderView payAtCounter(long householdId, String number, CounterMeans means, String email) {
        PurchaseOrder order = orders.find(householdId, number, LockModeType.PESSIMISTIC_WRITE);
        if (order.isToPay()) {
            order.payingAtCounter(means, email);
            keepPlaces(order);
            completion.complete(order, null);
        }
        return view(order);
    }

    private void keepPlaces(PurchaseOrder order) {
        if (!enrolments.keepForPayment(order.registrationIds(), order.number())) {
            Map<Long, Instant> standing = expiries(enrolments.held(order.householdId()));
            OrderLine lost = order.lines().stream()
                    .filter(line -> !standing.containsKey(line.registrationId()))
                    .findFirst()
                    .orElse(order.lines().get(0));
            throw new BusinessRuleViolation("checkout.hold-expired", lost.activityTitle());
        }
    }

    private OrderView view(PurchaseOrder order) {
        Map<Long, Instant> expiries = new HashMap<>();
        if (order.status() == OrderStatus.OPEN) {
            expiries.putAll(expiries(enrolments.held(order.householdId())));
            expiries.keySet().retainAll(order.registrationIds());
        }
        return order.view(expiries);
    }

    private Map<Long, Instant> expiries(List<HeldPlace> held) {
        return held.stream()
                .filter(this::stands)
                .collect(Collectors.toMap(HeldPlace::registrationId, HeldPlace::holdExpiresAt));
    }

    private boolean stands(HeldPlace place) {
        return place.status() == RegistrationStatus.HELD
                && place.holdExpiresAt().isAfter(clock.now());
    }
}
