package org.guichetloisirs.core.payment;

/** What a person found in Merchant Direct about an attempt. */
public enum Resolution {
    /** The charge exists: what was paid for is delivered, or the charge is given back when it cannot be. */
    CHARGED,
    /** No charge exists. */
    NOT_CHARGED,
    /** The charge was given back, there, by hand. Only for {@link PaymentState#MANUAL_REVERSAL}. */
    REVERSED
}
