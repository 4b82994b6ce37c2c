package org.guichetloisirs.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.payment.ScriptedGateway.approved;
import static org.guichetloisirs.core.payment.ScriptedGateway.declined;
import static org.guichetloisirs.core.payment.ScriptedGateway.lost;
import static org.guichetloisirs.core.payment.ScriptedGateway.refused;

import java.time.Instant;
import org.guichetloisirs.core.payment.Reversal.Next;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Section E.3 of the gateway's facts, step by step. */
class ReversalTest {

    private static final GatewayAnswer NOT_SENT = new GatewayAnswer.NotSent("test");
    private static final GatewayAnswer NOT_FOUND = new GatewayAnswer.NotFound();

    private final Reversal reversal = new Reversal();

    @BeforeEach
    void begin() {
        reversal.begin("enrolment.place-lost");
    }

    private Next send(GatewayAnswer answer) {
        assertThat(reversal.claim()).as("asks first").isFalse();
        return reversal.answered(answer, Instant.EPOCH);
    }

    private Next ask(GatewayAnswer answer) {
        assertThat(reversal.claim()).as("asks first").isTrue();
        return reversal.questionAnswered(answer, Instant.EPOCH);
    }

    @Test
    void aCorrectionThatWorks() {
        assertThat(reversal.kind()).isEqualTo(ReversalRequest.Kind.CORRECTION);
        assertThat(send(approved())).isEqualTo(Next.DONE);
    }

    @Test
    void aRefusedCorrectionFallsThroughToARefund() {
        assertThat(send(refused())).isEqualTo(Next.AGAIN);
        assertThat(reversal.kind()).isEqualTo(ReversalRequest.Kind.REFUND);
        assertThat(send(approved())).isEqualTo(Next.DONE);
    }

    @Test
    void aRefusedRefundIsForAPerson() {
        send(declined());
        assertThat(send(declined())).isEqualTo(Next.PERSON);
    }

    @Test
    void withoutReplyItIsAskedFirst() {
        assertThat(send(lost())).isEqualTo(Next.LATER);
        assertThat(ask(approved())).isEqualTo(Next.DONE);
    }

    @Test
    void whatIsNotFoundIsRepeated() {
        send(lost());
        assertThat(ask(NOT_FOUND)).isEqualTo(Next.AGAIN);
        assertThat(reversal.kind()).isEqualTo(ReversalRequest.Kind.CORRECTION);
        assertThat(send(approved())).isEqualTo(Next.DONE);
    }

    /** The lost correction may have worked all the same, and a refund after it would give back twice. */
    @Test
    void aRefusalAfterALostCorrectionIsForAPerson() {
        send(lost());
        ask(NOT_FOUND);
        assertThat(send(refused())).isEqualTo(Next.PERSON);
        assertThat(reversal.kind()).isEqualTo(ReversalRequest.Kind.CORRECTION);
    }

    @Test
    void aQuestionWithoutAnswerIsForAPerson() {
        send(lost());
        assertThat(ask(lost())).isEqualTo(Next.PERSON);
    }

    @Test
    void aQuestionThatNeverLeftIsAskedAgain() {
        send(lost());
        assertThat(ask(NOT_SENT)).isEqualTo(Next.LATER);
        assertThat(ask(approved())).isEqualTo(Next.DONE);
    }

    @Test
    void whatNeverLeftIsSentAgainAFewTimesAndThenIsForAPerson() {
        int times = 1;
        while (send(NOT_SENT) == Next.LATER) {
            times++;
            assertThat(times).isLessThan(100);
        }
        assertThat(times).isEqualTo(20);
        assertThat(reversal.kind()).isEqualTo(ReversalRequest.Kind.CORRECTION);
    }
}
