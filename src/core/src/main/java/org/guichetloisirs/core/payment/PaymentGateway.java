package org.guichetloisirs.core.payment;

/**
 * A gateway that charges cards. It never throws for what happens in the ordinary course of things (a refusal, silence,
 * nonsense): each is an answer. It sends each request once. It is called without a transaction.
 */
public interface PaymentGateway {

    /** Charges the card behind a temporary token. */
    GatewayAnswer purchase(PurchaseRequest request);

    /**
     * Asks what became of a purchase that was sent; charges nothing.
     *
     * @return {@link GatewayAnswer.Approved} or {@link GatewayAnswer.Declined} when the gateway knows it,
     *     {@link GatewayAnswer.NotFound} when it does not; anything else says nothing about the purchase
     */
    GatewayAnswer statusCheck(PurchaseRequest request);

    /** Gives the whole of a charge back. */
    GatewayAnswer reverse(ReversalRequest request);

    /** Asks what became of a reversal that was sent; answers as {@link #statusCheck(PurchaseRequest)}. */
    GatewayAnswer statusCheck(ReversalRequest request);
}
