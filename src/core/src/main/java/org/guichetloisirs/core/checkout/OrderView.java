package org.guichetloisirs.core.checkout;

import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.kernel.Messages;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.CardBrand;
import org.jspecify.annotations.Nullable;

/**
 * An order as a page shows it.
 *
 * @param number {@code 2026-000123}: unique, with gaps
 * @param lines what it buys
 * @param subtotal before taxes
 * @param credit what the family's credit pays of the total: used, or reserved by the payment under way; of an order that is
 *     {@link OrderStatus#OPEN} what its last payment would have used, and reserved by nobody
 * @param email where the confirmation goes; null until the citizen gave it
 * @param lastAnswerKey the key in {@code Messages} of what became of the last payment when the order is
 *     {@link OrderStatus#OPEN} again ({@code checkout.card-declined}, {@code checkout.card-spent}, {@code checkout.not-processed}); null before the
 *     first
 * @param mayPay whether another payment may be tried: the order is open and the limit of attempts is not reached
 * @param holdExpiresAt when the first of its holds ends; null unless the order is {@link OrderStatus#OPEN}
 * @param receiptNumber without gap over all orders; null until it is {@link OrderStatus#PAID}
 * @param cardType {@code V}, {@code M}, {@code AX}…; null where no card was charged
 * @param authorization the authorization code of the issuer; null where no card was charged
 * @param counterMeans how it was paid at the counter; null where it was not
 */
public record OrderView(
        String number,
        OrderStatus status,
        List<CartLine> lines,
        Money subtotal,
        Money gst,
        Money qst,
        Money total,
        Money credit,
        @Nullable String email,
        @Nullable String lastAnswerKey,
        boolean mayPay,
        @Nullable Instant holdExpiresAt,
        @Nullable String receiptNumber,
        @Nullable String cardType,
        @Nullable String authorization,
        @Nullable CounterMeans counterMeans,
        @Nullable Instant paidAt) {

    /** Whether the card that was declined last is not to be tried again. */
    public boolean isOtherCardOnly() {
        return PurchaseOrder.OTHER_CARD_ONLY.equals(lastAnswerKey);
    }

    /** The brand of the card that paid, as its owner knows it; empty where no card was charged or its kind is not known. */
    public String cardName() {
        return CardBrand.name(cardType);
    }

    /** Whether a card paid it through the gateway, or what its credit left of it. */
    public boolean isPaidByCard() {
        return !charge().isZero() && counterMeans == null;
    }

    /** What is left of the total beside the family's credit. */
    public Money charge() {
        return total.minus(credit);
    }

    /** «Payé comptant au comptoir»; empty where it was not paid there. */
    public String counterWords() {
        return counterMeans == null ? "" : Messages.text(counterMeans.key());
    }

    /** Whether nothing is to pay: it is confirmed without a card. */
    public boolean isFree() {
        return total.isZero();
    }

    /** Whether the page must ask again in a moment. */
    public boolean isPending() {
        return status == OrderStatus.PAYING || status == OrderStatus.IN_DOUBT || status == OrderStatus.REVERSING;
    }
}
