package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetloisirs.sandbox.GatewayClient.purchase;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the tables of cards and amounts (moneris.md D). */
class TestTablesTest {
    private static final String VISA = "4242424242424242";

    @TempDir
    static Path data;

    static Sandbox sandbox;
    static GatewayClient client;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(Prepared.in(data), null);
        client = new GatewayClient(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            00, 01, 027
            01, 02, 483
            02, 02, 484
            03, 03, 476
            04, 04, 421
            05, 05, 481
            06, 06, 050
            07, 07, 421
            08, 08, 004
            09, 09, 078
            10, 01, 027
            12, 12, 421
            13, 13, 476
            14, 14, 421
            15, 15, 421
            19, 19, 476
            20, 81, 486
            22, 84, 050
            23, 01, 027
            24, 91, 476
            41, 41, 421
            43, 43, 421
            46, 46, 421
            51, 51, 481
            54, 54, 482
            57, 57, 421
            58, 58, 481
            68, 68, 113
            99, 01, 027
            """)
    void theCentsDecideBelowTenDollars(String cents, String iso, String code) throws Exception {
        for (String pan : new String[] {VISA, "5454545454545454"}) {
            assertThat(client.send(purchase("cents-" + cents + "-" + pan, "7." + cents, pan)))
                    .as(pan)
                    .containsEntry("ISO", iso)
                    .containsEntry("ResponseCode", code)
                    .containsEntry("Complete", "true")
                    .containsEntry("TimedOut", "false");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            4242424242424242, 1.50, 421
            4242424242424242, 10.99, 027
            4242424242424242, 11.00, 027
            4242424242424242, 50.99, 027
            4242424242424242, 51.00, 421
            4242424242424242, 60.00, 421
            4242424242424242, 60.01, 027
            4242424242424242, 119.99, 027
            4242424242424242, 120.00, 482
            4242424242424242, 130.00, 482
            4242424242424242, 130.01, 027
            4242424242424242, 150.00, 027
            4242424242424242, 9999999.99, 027
            5454545454545454, 55.00, 027
            5454545454545454, 125.00, 027
            373599005095005, 5.00, 438
            373599005095005, 5.05, 027
            373599005095005, 6.00, 027
            """)
    void theAmountDecides(String pan, String amount, String code) throws Exception {
        assertThat(client.send(purchase("amount-" + pan + "-" + amount, amount, pan)))
                .containsEntry("ResponseCode", code)
                .containsEntry("TransAmount", amount);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            4242424242424242, V, false, 027, 01
            4005554444444403, V, false, 027, 01
            4506441111111115, V, true, 027, 01
            4502285070000007, V, false, 027, 01
            4924190000003750, V, false, 027, 01
            4551210032790206, V, false, 027, 01
            4924190000000145, V, false, 027, 01
            4524000000015080, V, false, 027, 01
            4355310002576375, V, false, 482, 54
            4716091243227333, V, false, 481, 62
            4556462273286718, V, false, 050, 06
            4217048416210847, V, false, 476, 96
            4485621544903528, V, false, 481, 51
            5454545454545454, M, false, 027, 01
            373599005095005, AX, false, 027, 01
            373953192351004, AX, false, 027, 01
            6011000000000012, NO, false, 027, 01
            36462462742008, DC, false, 027, 01
            3566007770015365, C1, false, 027, 01
            """)
    void everyCardHasItsBrandAndItsAnswer(String pan, String brand, String debit, String code, String iso)
            throws Exception {
        assertThat(client.send(purchase("card-" + pan, "200.00", pan)))
                .containsEntry("CardType", brand)
                .containsEntry("IsVisaDebit", debit)
                .containsEntry("ResponseCode", code)
                .containsEntry("ISO", iso);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            10.10, 027, A, M
            10.11, 027, A, M
            10.12, 027, U, M
            10.13, 027, Y, M
            10.14, 027, U, M
            10.15, 027, U, M
            10.16, 027, Y, M
            10.17, 027, N, M
            10.18, 027, Z, M
            10.19, 027, R, M
            10.20, 027, U, M
            10.21, 027, Y, M
            10.22, 027, Z, M
            10.23, 027, U, M
            10.24, 481, Y, M
            10.25, 481, U, M
            10.26, 481, U, M
            10.30, 027, Y, P
            10.31, 027, Y, M
            10.32, 027, Y, N
            10.33, 027, Y, S
            10.34, 027, Y, U
            10.35, 481, Y, N
            10.36, 481, Y, M
            10.37, 481, Z, M
            10.40, 027, Z, S
            10.41, 027, Y, M
            45.00, 027, Y, M
            """)
    void theAmountDecidesTheChecks(String amount, String code, String avs, String cvd) throws Exception {
        Map<String, String> receipt = client.send(withChecks("checks-" + amount, amount, VISA));

        assertThat(receipt)
                .containsEntry("ResponseCode", code)
                .containsEntry("AvsResultCode", avs)
                .containsEntry("CvdResultCode", "1" + cvd);
    }

    @ParameterizedTest
    @CsvSource({"373953192351004, 1Y", "3566007770015365, 1Y", "5454545454545454, 1M", "4005554444444403, 1M"})
    void aMatchingCodeHasItsBrandsLetter(String pan, String cvd) throws Exception {
        assertThat(client.send(withChecks("letter-" + pan, "45.00", pan))).containsEntry("CvdResultCode", cvd);
    }

    @ParameterizedTest
    @CsvSource({"0, 0P", "2, 2P", "9, 9P"})
    void aCodeThatIsNotGivenIsNotLookedAt(String indicator, String cvd) throws Exception {
        String info = "<cvd_info><cvd_indicator>" + indicator + "</cvd_indicator></cvd_info></purchase>";

        assertThat(client.send(purchase("no-code-" + indicator, "10.32").replace("</purchase>", info)))
                .containsEntry("CvdResultCode", cvd);
    }

    @ParameterizedTest
    @CsvSource({"store1, yesguy", "store2, yesguy", "store3, yesguy", "moneris, hurgle"})
    void theOtherStoresAnswerNoChecks(String store, String token) throws Exception {
        assertThat(client.sendRaw(GatewayClient.request(store, token, withChecks("other", "10.35", VISA))))
                .containsEntry("ResponseCode", "027")
                .containsEntry("AvsResultCode", "null")
                .containsEntry("CvdResultCode", "null");
    }

    private static String withChecks(String orderId, String amount, String pan) {
        String checks = "<cvd_info><cvd_indicator>1</cvd_indicator><cvd_value>198</cvd_value></cvd_info>"
                + "<avs_info><avs_street_number>1</avs_street_number><avs_zipcode>J2B1A1</avs_zipcode></avs_info>";
        return purchase(orderId, amount, pan).replace("</purchase>", checks + "</purchase>");
    }
}
