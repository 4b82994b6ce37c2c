package org.guichetloisirs.core.payment;

/** What the recovery does about a row that is due. */
sealed interface RecoveryStep {

    /** Another node has it. */
    record Nothing() implements RecoveryStep {}

    /** The subject's owner has not taken note yet. */
    record Tell(PaymentNews news) implements RecoveryStep {}

    /** Ask the gateway what became of it. */
    record Check(PurchaseRequest request) implements RecoveryStep {}

    /** Give it back, or ask first what became of the last attempt to. */
    record Reverse(ReversalRequest request, boolean askFirst) implements RecoveryStep {}
}
