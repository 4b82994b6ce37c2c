package org.guichetloisirs.core.payment.moneris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.core.payment.moneris.FakeGateway.bytes;
import static org.guichetloisirs.core.payment.moneris.FakeGateway.status;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.payment.BatchAnswer;
import org.guichetloisirs.core.payment.TerminalTotals;
import org.guichetloisirs.core.payment.TerminalTotals.CardTotals;
import org.guichetloisirs.core.payment.TerminalTotals.Tally;
import org.guichetloisirs.core.payment.UnknownCause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The totals of a batch and its closing (section B.3 of the gateway's facts). */
class BatchTest {

    private static final String TERMINAL = "66013455";
    private static final String CARDS = "<Card><CardType>M</CardType><Purchase><Count>0001</Count>"
            + "<Amount>+0000003000</Amount></Purchase><Refund><Count>0001</Count><Amount>+0000001000</Amount></Refund>"
            + "<Correction><Count>0000</Count><Amount>+0000000000</Amount></Correction></Card><Card>"
            + "<CardType>V</CardType><Purchase><Count>0002</Count><Amount>+0000010500</Amount></Purchase><Refund>"
            + "<Count>0000</Count><Amount>+0000000000</Amount></Refund><Correction><Count>0001</Count>"
            + "<Amount>+0000006000</Amount></Correction></Card>";

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() throws IOException {
        gateway.close();
    }

    private MonerisClient client(URI address) {
        Duration limit = Duration.ofSeconds(30);
        return new MonerisClient(address, "store5", "yesguy", "LOISIRS", Optional.empty(), limit, limit);
    }

    private static String totals(String ecrs) {
        return Receipts.refused("null", "Complete", "true", "ResponseCode", "000")
                .replaceAll("<BankTotals>.*?</BankTotals>", "")
                .replace("</receipt>", "<BankTotals>" + ecrs + "</BankTotals></receipt>");
    }

    private static String ecr(String closed, String cards) {
        return "<ECR><term_id>" + TERMINAL + "</term_id>" + closed + cards + "</ECR>";
    }

    private BatchAnswer open(String body) {
        gateway.answers(status(200, body));
        return client(gateway.address()).openTotals(TERMINAL);
    }

    @Test
    void theWorkedExampleOfTheGuide() {
        String reply = totals(ecr("<closed>false</closed>", CARDS));
        BatchAnswer answer = open(reply);
        TerminalTotals expected = new TerminalTotals(
                TERMINAL,
                false,
                List.of(
                        new CardTotals("M", tally(1, "30.00"), tally(1, "10.00"), tally(0, "0.00")),
                        new CardTotals("V", tally(2, "105.00"), tally(0, "0.00"), tally(1, "60.00"))));
        assertThat(answer).isEqualTo(new BatchAnswer.Totals(List.of(expected), reply.substring(reply.indexOf('<'))));
        assertThat(expected.cards())
                .extracting(CardTotals::net)
                .containsExactly(Money.ofDollars("20.00"), Money.ofDollars("45.00"));
        assertThat(gateway.requests)
                .singleElement()
                .extracting(FakeGateway.Request::text)
                .asString()
                .endsWith("</api_token><opentotals><ecr_number>" + TERMINAL + "</ecr_number></opentotals></request>");
    }

    @Test
    void closingIsWhatTheFlagSays() {
        gateway.answers(status(200, totals(ecr("<closed>true</closed>", CARDS))));
        assertThat(client(gateway.address()).closeBatch(TERMINAL))
                .isInstanceOfSatisfying(
                        BatchAnswer.Totals.class,
                        answer -> assertThat(answer.terminals().get(0).closed()).isTrue());
        assertThat(gateway.requests.get(0).text())
                .endsWith("<batchclose><ecr_number>" + TERMINAL + "</ecr_number></batchclose></request>");
    }

    @ParameterizedTest
    @CsvSource({"'', ", "<closed>null</closed>, ", "<closed>false</closed>, false"})
    void anEmptyBatchHasNoCards(String closed, Boolean expected) {
        assertThat(open(totals(ecr(closed, ""))))
                .isInstanceOfSatisfying(BatchAnswer.Totals.class, answer -> assertThat(answer.terminals())
                        .containsExactly(new TerminalTotals(TERMINAL, expected, List.of())));
    }

    @Test
    void severalTerminalsEachWithItsOwn() {
        String other = "<ECR><term_id>66013456</term_id><closed>true</closed></ECR>";
        assertThat(open(totals(ecr("<closed>false</closed>", CARDS) + other)))
                .isInstanceOfSatisfying(BatchAnswer.Totals.class, answer -> assertThat(answer.terminals())
                        .extracting(TerminalTotals::terminal, terminal -> terminal.cards()
                                .size())
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(TERMINAL, 2),
                                org.assertj.core.groups.Tuple.tuple("66013456", 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ECR><closed>false</closed></ECR>",
                "<ECR><term_id>66013455</term_id><Card><Purchase><Count>1</Count><Amount>+1</Amount></Purchase></Card></ECR>",
                "<ECR><term_id>66013455</term_id><Card><CardType>V</CardType><Purchase><Count>1</Count></Purchase></Card></ECR>",
                "<ECR><term_id>66013455</term_id><Card><CardType>V</CardType><Purchase><Count>1</Count><Amount>1.00</Amount></Purchase></Card></ECR>",
                "null",
                ""
            })
    void totalsThatCannotBeReadToTheLastCentAreNone(String ecrs) {
        assertThat(open(totals(ecrs)))
                .isInstanceOfSatisfying(BatchAnswer.Unknown.class, unknown -> assertThat(unknown.cause())
                        .isEqualTo(UnknownCause.NOT_A_RECEIPT));
    }

    @Test
    void refusedByTheGatewayItself() {
        assertThat(open(Receipts.refused("API token mismatch")))
                .isEqualTo(new BatchAnswer.Refused("API token mismatch"));
    }

    @Test
    void withoutReplyNothingIsKnown() throws IOException {
        gateway.answers(bytes(""));
        assertThat(client(gateway.address()).closeBatch(TERMINAL))
                .isInstanceOfSatisfying(BatchAnswer.Unknown.class, unknown -> assertThat(unknown.cause())
                        .isEqualTo(UnknownCause.NO_REPLY));
        assertThat(gateway.requests).hasSize(1);
        URI address = gateway.address();
        gateway.close();
        assertThat(client(address).closeBatch(TERMINAL)).isInstanceOf(BatchAnswer.NotSent.class);
    }

    private static Tally tally(int count, String amount) {
        return new Tally(count, Money.ofDollars(amount));
    }
}
