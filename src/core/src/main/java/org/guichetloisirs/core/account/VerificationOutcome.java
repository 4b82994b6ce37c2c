package org.guichetloisirs.core.account;

/** What became of a link that verifies an e-mail address. */
public enum VerificationOutcome {
    /** The address is now confirmed. */
    VERIFIED,
    /** The link was used before, or the address was confirmed by another one. */
    ALREADY_VERIFIED,
    /** The link is out of date; {@link Accounts#resendVerification(String)} sends a new one. */
    EXPIRED,
    /** No such link was ever sent. */
    UNKNOWN
}
