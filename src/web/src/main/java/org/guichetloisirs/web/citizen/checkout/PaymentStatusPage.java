package org.guichetloisirs.web.citizen.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.checkout.OrderStatus;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.web.shared.Paths;
import org.jspecify.annotations.Nullable;

/** What becomes of a payment that was sent ({@code order}); asked again until it is known. */
@Named
@RequestScoped
public class PaymentStatusPage {

    private static final String CARD_NOT_ACCEPTED = "checkout.card-not-accepted";

    @Inject
    private Orders orders;

    private @Nullable OrderView order;

    /** On to the confirmation, or back to the card after a refusal. */
    public @Nullable String open() {
        OrderView read = orders.read();
        order = read;
        if (read.status() == OrderStatus.OPEN) {
            return Paths.to("payment", "order", read.number());
        }
        return read.status() == OrderStatus.PAID || read.status() == OrderStatus.REPLACED ? Orders.placeOf(read) : null;
    }

    /** The order. */
    public @Nullable OrderView getOrder() {
        return order;
    }

    /** Which of the state's explanations is told: {@code card} when the card is not accepted, otherwise {@code text}. */
    public String getExplanation() {
        return order != null && CARD_NOT_ACCEPTED.equals(order.lastAnswerKey()) ? "card" : "text";
    }

    /** Its state in the texts: {@code paying}, {@code in-doubt}, {@code reversing}, {@code reversed}. */
    public String getState() {
        return order == null ? "" : Orders.name(order);
    }
}
