package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.notification.Outbox;
import org.guichetloisirs.core.payment.PaymentView;
import org.guichetloisirs.core.town.TownProfiles;
import org.jspecify.annotations.Nullable;

/** What an order has to say by mail, each in the transaction in which it becomes true. */
@Dependent
class OrderMail {

    private final Outbox outbox;
    private final AppClock clock;
    private final TownProfiles town;

    @Inject
    OrderMail(Outbox outbox, AppClock clock, TownProfiles town) {
        this.outbox = outbox;
        this.clock = clock;
        this.town = town;
    }

    /** The receipt of an order that is paid, or confirmed for nothing. */
    void confirmation(PurchaseOrder order) {
        Language language = language(order);
        outbox.put(
                order.email(),
                "order-confirmation",
                language.speaking(() -> receipt(order)),
                language,
                new ReceiptReference(order.householdId(), order.number()).text());
    }

    private Map<String, Object> receipt(PurchaseOrder order) {
        OrderView view = order.view(Map.of());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("receiptNumber", orEmpty(view.receiptNumber()));
        model.put("orderNumber", view.number());
        model.put("day", day(clock.now()));
        model.put("lines", view.lines().stream().map(OrderMail::line).toList());
        model.put("subtotal", view.subtotal().display());
        model.put("taxed", !view.gst().isZero() || !view.qst().isZero());
        model.put("gst", view.gst().display());
        model.put("qst", view.qst().display());
        model.put("gstNumber", Settings.TAX_GST_NUMBER.text());
        model.put("qstNumber", Settings.TAX_QST_NUMBER.text());
        model.put("total", view.total().display());
        model.put("paid", view.isPaidByCard());
        model.put("credit", view.credit().isZero() ? "" : view.credit().display());
        model.put("charge", view.charge().display());
        model.put("counter", view.counterWords());
        model.put("cardName", view.cardName());
        model.put("authorization", orEmpty(view.authorization()));
        return model;
    }

    /** Nothing was charged after all; the places are still there for a while. */
    void notCharged(PurchaseOrder order, boolean declined, Instant heldUntil) {
        Language language = language(order);
        outbox.put(
                order.email(),
                "payment-not-charged",
                language.speaking(() -> Map.<String, Object>of(
                        "orderNumber",
                        order.number(),
                        "declined",
                        declined,
                        "total",
                        order.charge().display(),
                        "heldUntil",
                        Messages.text(
                                "kernel.moment",
                                day(heldUntil),
                                Dates.hour(clock.local(heldUntil).toLocalTime())),
                        "lines",
                        lines(order))),
                language);
    }

    /**
     * A charge is on its way back.
     *
     * @param givenUp whether the order was given up for it, because a place was gone or the card is not accepted;
     *     otherwise it was a charge too many beside the order
     */
    void chargeReturned(PurchaseOrder order, PaymentView payment, boolean givenUp) {
        Language language = language(order);
        outbox.put(
                payment.email(),
                "payment-returned",
                language.speaking(() -> Map.<String, Object>of(
                        "orderNumber",
                        order.number(),
                        "amount",
                        payment.amount().display(),
                        "placeLost",
                        givenUp && !order.cardNotAccepted(),
                        "cardRefused",
                        givenUp && order.cardNotAccepted(),
                        "late",
                        !givenUp,
                        "lines",
                        lines(order))),
                language);
    }

    /** Part or all of a paid order went back to the card that paid it. */
    void refunded(PurchaseOrder order, Money amount) {
        refunded(order, amount, order.view(Map.of()).cardName());
    }

    /** Part or all of a paid order is the family's credit now. */
    void refundedToCredit(PurchaseOrder order, Money amount) {
        refunded(order, amount, null);
    }

    /** @param card its name, empty where it is not known; null where the money is the family's credit */
    private void refunded(PurchaseOrder order, Money amount, @Nullable String card) {
        Language language = language(order);
        outbox.put(
                order.email(),
                "order-refunded",
                language.speaking(() -> Map.<String, Object>of(
                        "orderNumber",
                        order.number(),
                        "amount",
                        amount.display(),
                        "toCard",
                        card != null,
                        "toCredit",
                        card == null,
                        "cardName",
                        orEmpty(card),
                        "lines",
                        lines(order))),
                language);
    }

    private Language language(PurchaseOrder order) {
        // Where a declaration is asked for, it was made before the order could be made in English.
        return town.current().spoken(order.language(), true);
    }

    private static List<Map<String, Object>> lines(PurchaseOrder order) {
        return order.view(Map.of()).lines().stream().map(OrderMail::line).toList();
    }

    private static Map<String, Object> line(CartLine line) {
        return Map.of(
                "member", line.memberName(),
                "activity", line.activityTitle(),
                "group", line.groupLabel(),
                "price", line.price().display());
    }

    private String day(Instant moment) {
        return Dates.date(clock.local(moment).toLocalDate());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
