package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichetloisirs.core.checkout.OrderFacts;
import org.guichetloisirs.core.checkout.OrderJournal;
import org.guichetloisirs.core.enrolment.PlaceJournal;
import org.guichetloisirs.core.enrolment.PlaceJournal.PlaceFacts;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.CardClearing;
import org.guichetloisirs.core.payment.AttemptFacts;
import org.guichetloisirs.core.payment.PaymentJournal;
import org.guichetloisirs.core.payment.RefundFacts;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a night with all that is known about them, a page at a time: so many queries a page, however large the
 * night is. In the caller's transaction.
 */
@Dependent
class EvidencePages {

    /** A correction is for the day of the charge; a younger charge is surely of it, or of the batch that is still open. */
    private static final Duration A_DAY = Duration.ofHours(24);

    private static final String PAYMENT = "payment:";
    private static final String REFUND = "refund:";

    private final PaymentJournal payments;
    private final OrderJournal orders;
    private final PlaceJournal places;
    private final CardClearing books;
    private final Differences differences;
    private final AppClock clock;

    @Inject
    EvidencePages(
            PaymentJournal payments,
            OrderJournal orders,
            PlaceJournal places,
            CardClearing books,
            Differences differences,
            AppClock clock) {
        this.payments = payments;
        this.orders = orders;
        this.places = places;
        this.books = books;
        this.differences = differences;
        this.clock = clock;
    }

    /** The rows of this cursor's subject after it; empty after the last one. */
    List<? extends Evidence> after(Cursor cursor, Night night, int most) {
        Instant at = cursor.at().isBefore(night.coversFrom()) ? night.coversFrom() : cursor.at();
        Instant end = night.coversTo();
        return switch (cursor.subject()) {
            case PAYMENT -> attempts(payments.attempts(at, cursor.id(), end, most));
            case REFUND -> refunds(payments.refunds(at, cursor.id(), end, most));
            case BOOKS -> entries(books.entries(at, cursor.id(), end, most));
            case REGISTRATION -> confirmed(places.confirmed(at, cursor.id(), end, most));
            case DOUBT -> doubts(differences.doubts(night, cursor.id(), most));
        };
    }

    private List<Evidence.OfAttempt> attempts(List<AttemptFacts> attempts) {
        Map<String, OrderFacts> bySubject = orders(attempts, AttemptFacts::subject);
        Map<Long, PlaceFacts> byId = places
                .places(bySubject.values().stream()
                        .flatMap(order -> order.registrationIds().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(PlaceFacts::id, Function.identity()));
        Map<String, Money> moved = books.bySource(
                attempts.stream().map(attempt -> PAYMENT + attempt.id()).toList());
        Instant aDayAgo = clock.now().minus(A_DAY);
        return attempts.stream()
                .map(attempt -> {
                    OrderFacts order = bySubject.get(attempt.subject());
                    return new Evidence.OfAttempt(
                            attempt,
                            moved.getOrDefault(PAYMENT + attempt.id(), Money.ZERO),
                            order,
                            order == null
                                    ? List.of()
                                    : order.registrationIds().stream()
                                            .map(byId::get)
                                            .filter(Objects::nonNull)
                                            .toList(),
                            attempt.createdAt().isAfter(aDayAgo));
                })
                .toList();
    }

    private <T> Map<String, OrderFacts> orders(List<T> rows, Function<T, String> number) {
        Set<String> numbers =
                rows.stream().map(number).filter(n -> !n.isEmpty()).collect(Collectors.toSet());
        return orders.orders(numbers).stream().collect(Collectors.toMap(OrderFacts::number, Function.identity()));
    }

    private List<Evidence.OfRefund> refunds(List<RefundFacts> refunds) {
        Map<String, Money> moved = books.bySource(
                refunds.stream().map(refund -> REFUND + refund.id()).toList());
        return refunds.stream()
                .map(refund -> new Evidence.OfRefund(refund, moved.getOrDefault(REFUND + refund.id(), Money.ZERO)))
                .toList();
    }

    private List<Evidence.OfBooks> entries(List<CardClearing.Entry> entries) {
        Set<Long> attempts = payments.attempts(ids(entries, PAYMENT)).stream()
                .map(AttemptFacts::id)
                .collect(Collectors.toSet());
        Set<Long> refunds = payments.refunds(ids(entries, REFUND)).stream()
                .map(RefundFacts::id)
                .collect(Collectors.toSet());
        return entries.stream()
                .map(entry ->
                        new Evidence.OfBooks(entry, names(entry, PAYMENT, attempts) || names(entry, REFUND, refunds)))
                .toList();
    }

    private static Set<Long> ids(List<CardClearing.Entry> entries, String prefix) {
        Set<Long> ids = new HashSet<>();
        for (CardClearing.Entry entry : entries) {
            if (entry.source().matches(prefix + "\\d{1,18}")) {
                ids.add(Long.valueOf(entry.source().substring(prefix.length())));
            }
        }
        return ids;
    }

    private static boolean names(CardClearing.Entry entry, String prefix, Set<Long> known) {
        return ids(List.of(entry), prefix).stream().anyMatch(known::contains);
    }

    private List<Evidence.OfPlace> confirmed(List<PlaceFacts> confirmed) {
        Map<String, OrderFacts> byNumber = orders(confirmed, PlaceFacts::orderNumber);
        Map<Long, AttemptFacts> charges = charges(byNumber.values());
        return confirmed.stream()
                .map(place -> {
                    OrderFacts order = byNumber.get(place.orderNumber());
                    Long charge = order == null ? null : order.paymentId();
                    return new Evidence.OfPlace(place, order, charge == null ? null : charges.get(charge));
                })
                .toList();
    }

    private Map<Long, AttemptFacts> charges(Collection<OrderFacts> of) {
        return payments
                .attempts(of.stream()
                        .map(OrderFacts::paymentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(AttemptFacts::id, Function.identity()));
    }

    private List<Evidence.OfDoubt> doubts(List<Differences.Doubt> doubts) {
        Map<Long, Evidence> byAttempt = attempts(payments.attempts(doubts.stream()
                        .filter(doubt -> doubt.refundId() == null)
                        .map(Differences.Doubt::paymentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())))
                .stream()
                .collect(Collectors.toMap(evidence -> evidence.attempt().id(), Function.identity()));
        Map<Long, Evidence> byRefund = refunds(payments.refunds(doubts.stream()
                        .map(Differences.Doubt::refundId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())))
                .stream()
                .collect(Collectors.toMap(evidence -> evidence.refund().id(), Function.identity()));
        return doubts.stream()
                .map(doubt -> new Evidence.OfDoubt(
                        doubt.id(),
                        doubt.refundId() == null
                                ? lookUp(byAttempt, doubt.paymentId())
                                : lookUp(byRefund, doubt.refundId())))
                .toList();
    }

    private static @Nullable Evidence lookUp(Map<Long, Evidence> known, @Nullable Long id) {
        return id == null ? null : known.get(id);
    }
}
