package org.guichetloisirs.core.payment;

import org.jspecify.annotations.Nullable;

/** What a call to the gateway taught us. */
public sealed interface GatewayAnswer {

    /** Done: charged, or given back. */
    record Approved(GatewayReceipt receipt) implements GatewayAnswer {}

    /** The issuer or its host said no: nothing was done. */
    record Declined(GatewayReceipt receipt) implements GatewayAnswer {}

    /** The gateway did not pass it on: nothing was done by this request. */
    record Refused(GatewayReceipt receipt) implements GatewayAnswer {}

    /**
     * It may have been done or not.
     *
     * @param detail for the log; no card data, no token
     * @param receipt what was said, where it was a receipt at all
     */
    record Unknown(
            UnknownCause cause, String detail, @Nullable GatewayReceipt receipt) implements GatewayAnswer {}

    /**
     * Not a byte of the request went out: nothing was done.
     *
     * @param detail for the log
     */
    record NotSent(String detail) implements GatewayAnswer {}

    /** Only of a status check: the gateway knows no such transaction (yet). */
    record NotFound() implements GatewayAnswer {}
}
