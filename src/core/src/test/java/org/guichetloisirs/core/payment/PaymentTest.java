package org.guichetloisirs.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.payment.ScriptedGateway.approved;
import static org.guichetloisirs.core.payment.ScriptedGateway.declined;
import static org.guichetloisirs.core.payment.ScriptedGateway.lost;
import static org.guichetloisirs.core.payment.ScriptedGateway.refused;

import java.time.Instant;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The states of one attempt (sections E.0 and E.4 of the gateway's facts). */
class PaymentTest {

    private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");
    private static final PaymentTiming TIMING = new PaymentTiming(10, 60);
    private static final NewPayment ASKED =
            new NewPayment("2026-000123", Money.ofDollars("45.00"), "F-1", "lise@exemple.test", "ot-SECRET");

    private final Payment payment = new Payment(ASKED, "2026-000123-ABCDEFGHJK", START);

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    private void sent() {
        payment.sent(START);
    }

    private void unknown() {
        sent();
        assertThat(payment.purchaseAnswered(lost(), at(1), TIMING)).isTrue();
        assertThat(payment.state()).isEqualTo(PaymentState.UNKNOWN);
    }

    private static GatewayAnswer duplicate() {
        return new GatewayAnswer.Unknown(UnknownCause.DUPLICATE, "test", null);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(approved(), PaymentState.APPROVED),
                Arguments.of(declined(), PaymentState.DECLINED),
                Arguments.of(refused(), PaymentState.REFUSED),
                Arguments.of(lost(), PaymentState.UNKNOWN),
                Arguments.of(duplicate(), PaymentState.UNKNOWN),
                Arguments.of(new GatewayAnswer.NotSent("test"), PaymentState.NOT_CHARGED));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void eachAnswerHasItsState(GatewayAnswer answer, PaymentState state) {
        sent();
        assertThat(payment.purchaseAnswered(answer, at(2), TIMING)).isTrue();
        assertThat(payment.state()).isEqualTo(state);
        assertThat(payment.isDue(at(3600))).as("told again until noted").isTrue();
    }

    @Test
    void aWholeReceiptIsKept() {
        sent();
        payment.purchaseAnswered(approved(), at(2), TIMING);
        assertThat(payment.view().authCode()).isEqualTo("T32472");
        assertThat(payment.view().cardType()).isEqualTo("V");
    }

    @Test
    void theQuestionWaitsUntilTheAnswerCanBeKnown() {
        unknown();
        assertThat(payment.isDue(at(10))).isFalse();
        assertThat(payment.isDue(at(11))).isTrue();
    }

    @Test
    void notFoundIsBelievedOnceTheRequestCannotBeUnderWay() {
        unknown();
        assertThat(payment.checkAnswered(new GatewayAnswer.NotFound(), at(59), TIMING))
                .isFalse();
        assertThat(payment.isDue(at(59))).isFalse();
        assertThat(payment.isDue(at(60))).isTrue();
        assertThat(payment.checkAnswered(new GatewayAnswer.NotFound(), at(60), TIMING))
                .isTrue();
        assertThat(payment.state()).isEqualTo(PaymentState.NOT_CHARGED);
    }

    @Test
    void aDuplicateThatIsNotFoundWasRefused() {
        sent();
        payment.purchaseAnswered(duplicate(), at(1), TIMING);
        payment.checkAnswered(new GatewayAnswer.NotFound(), at(61), TIMING);
        assertThat(payment.state()).isEqualTo(PaymentState.REFUSED);
    }

    @Test
    void afterTheTokensLifeNotFoundIsForAPerson() {
        unknown();
        payment.checkAnswered(new GatewayAnswer.NotFound(), at(15 * 60 + 1), TIMING);
        assertThat(payment.state()).isEqualTo(PaymentState.MANUAL);
    }

    @Test
    void aQuestionWithoutAnswerIsForAPerson() {
        unknown();
        payment.checkAnswered(lost(), at(20), TIMING);
        assertThat(payment.state()).isEqualTo(PaymentState.MANUAL);
    }

    @Test
    void aQuestionThatNeverLeftIsAskedAgain() {
        unknown();
        assertThat(payment.checkAnswered(new GatewayAnswer.NotSent("test"), at(20), TIMING))
                .isFalse();
        assertThat(payment.state()).isEqualTo(PaymentState.UNKNOWN);
        assertThat(payment.isDue(at(29))).isFalse();
        assertThat(payment.isDue(at(30))).isTrue();
    }

    @Test
    void theOwnAnswerMayStillComeWhileItIsInDoubt() {
        sent();
        payment.interrupted(at(40));
        assertThat(payment.purchaseAnswered(approved(), at(41), TIMING)).isTrue();
        assertThat(payment.state()).isEqualTo(PaymentState.APPROVED);
    }

    @Test
    void anApprovalAfterItWasGivenUpIsGivenBack() {
        unknown();
        payment.checkAnswered(new GatewayAnswer.NotFound(), at(61), TIMING);
        assertThat(payment.purchaseAnswered(approved(), at(62), TIMING)).isTrue();
        assertThat(payment.state()).isEqualTo(PaymentState.TO_REVERSE);
        assertThat(payment.reversalRequest().transactionId()).isEqualTo("455422-0_11");
    }

    @Test
    void aSecondAnswerChangesNothing() {
        sent();
        payment.purchaseAnswered(approved(), at(2), TIMING);
        assertThat(payment.purchaseAnswered(declined(), at(3), TIMING)).isFalse();
        assertThat(payment.checkAnswered(declined(), at(3), TIMING)).isFalse();
        assertThat(payment.state()).isEqualTo(PaymentState.APPROVED);
        payment.delivered();
        assertThat(payment.purchaseAnswered(approved(), at(4), TIMING)).isFalse();
        assertThat(payment.state()).isEqualTo(PaymentState.PLACED);
        assertThatThrownBy(payment::delivered).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takingNoteEndsTheTellingButNotTheWork() {
        unknown();
        payment.takenNote();
        assertThat(payment.isDue(at(11))).isTrue();
        payment.checkAnswered(declined(), at(12), TIMING);
        payment.takenNote();
        assertThat(payment.isDue(at(100_000))).isFalse();
    }

    @Test
    void aChargeThatNobodyCanNameIsGivenBackByAPerson() {
        unknown();
        payment.checkAnswered(lost(), at(20), TIMING);
        payment.resolve(Resolution.CHARGED, at(30));
        assertThat(payment.state()).isEqualTo(PaymentState.APPROVED);
        payment.reverse("enrolment.place-lost", at(31));
        assertThat(payment.state()).isEqualTo(PaymentState.MANUAL_REVERSAL);
        payment.resolve(Resolution.REVERSED, at(40));
        assertThat(payment.state()).isEqualTo(PaymentState.REFUNDED);
    }

    @ParameterizedTest
    @EnumSource(Resolution.class)
    void onlyWhatWaitsForAPersonIsSettledByOne(Resolution resolution) {
        unknown();
        assertThatThrownBy(() -> payment.resolve(resolution, at(20))).hasMessage("payment.not-waiting");
    }

    @Test
    void aResolutionFitsTheQuestion() {
        unknown();
        payment.checkAnswered(lost(), at(20), TIMING);
        assertThatThrownBy(() -> payment.resolve(Resolution.REVERSED, at(20)))
                .hasMessage("payment.resolution-not-possible");
        assertThat(payment.state()).isEqualTo(PaymentState.MANUAL);
    }

    @Test
    void nothingThatIsPrintedHoldsTheToken() {
        sent();
        assertThat(ASKED.toString()).doesNotContain("ot-SECRET");
        assertThat(payment.request().toString()).doesNotContain("ot-SECRET");
        assertThat(payment.request().dataKey()).isEqualTo("ot-SECRET");
    }
}
