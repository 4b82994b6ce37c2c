package org.guichetloisirs.core.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far giving a charge back has come: a correction first, a refund where the correction is refused (section E.3 of
 * the gateway's facts). Always the whole amount, so that repeating can give back only once.
 */
@Embeddable
class Reversal {

    /** What an answer means for the next step. */
    enum Next {
        /** The money is on its way back. */
        DONE,
        /** Take the next step now. */
        AGAIN,
        /** Take the same step a little later. */
        LATER,
        /** A person must look. */
        PERSON
    }

    private static final int MOST_TRIES = 20;

    @Column(name = "reversal_reason")
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "reversal_kind")
    private ReversalRequest.@Nullable Kind kind;

    /** Whether a request of this kind went out and its outcome is not known: to be asked about before repeating. */
    @Column(name = "reversal_open")
    private boolean open;

    /** Whether some request of this reversal was ever lost: a refusal after that may mean that it worked. */
    @Column(name = "reversal_uncertain")
    private boolean uncertain;

    @Column(name = "reversal_tries")
    private int tries;

    /** The receipt's: it names the batch in which the money went back; null until it did. */
    @Column(name = "reversal_reference_number")
    private @Nullable String referenceNumber;

    @Column(name = "reversal_answered_at")
    private @Nullable Instant answeredAt;

    /** For JPA, and for an attempt that nobody gave back. */
    protected Reversal() {}

    void begin(String why) {
        reason = why;
        kind = ReversalRequest.Kind.CORRECTION;
    }

    /**
     * Written before the request goes out.
     *
     * @return whether to ask about the last one first instead of sending
     */
    boolean claim() {
        tries++;
        boolean askFirst = open;
        uncertain |= open;
        open = true;
        return askFirst;
    }

    /** What became of the request that was just sent. */
    Next answered(GatewayAnswer answer, Instant now) {
        if (answer instanceof GatewayAnswer.Approved approved) {
            return done(approved.receipt(), now);
        }
        if (answer instanceof GatewayAnswer.Unknown) {
            return tries < MOST_TRIES ? Next.LATER : Next.PERSON;
        }
        open = false;
        if (answer instanceof GatewayAnswer.NotSent) {
            return tries < MOST_TRIES ? Next.LATER : Next.PERSON;
        }
        if (kind == ReversalRequest.Kind.CORRECTION && !uncertain) {
            kind = ReversalRequest.Kind.REFUND;
            return Next.AGAIN;
        }
        return Next.PERSON;
    }

    private Next done(GatewayReceipt receipt, Instant now) {
        open = false;
        referenceNumber = receipt.referenceNumber();
        answeredAt = now;
        return Next.DONE;
    }

    /** What the gateway knows of a request that was sent before and not answered. */
    Next questionAnswered(GatewayAnswer answer, Instant now) {
        if (answer instanceof GatewayAnswer.Approved approved) {
            return done(approved.receipt(), now);
        }
        if (answer instanceof GatewayAnswer.NotFound || answer instanceof GatewayAnswer.Declined) {
            open = false;
            return tries < MOST_TRIES ? Next.AGAIN : Next.PERSON;
        }
        return answer instanceof GatewayAnswer.NotSent && tries < MOST_TRIES ? Next.LATER : Next.PERSON;
    }

    ReversalRequest.Kind kind() {
        return kind == null ? ReversalRequest.Kind.CORRECTION : kind;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
