package org.guichetloisirs.core.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichetloisirs.core.reconciliation.settlement.SettlementFixture.HEADER;
import static org.guichetloisirs.core.reconciliation.settlement.SettlementFixture.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.RefundState;
import org.guichetloisirs.core.reconciliation.DiscrepancyKind;
import org.guichetloisirs.core.reconciliation.FoundDifference;
import org.guichetloisirs.core.testing.TestDatabase.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What files of every kind leave in the tables, in the books and among the differences. */
class FolderImportTest {

    private static final String ORDER = "O-2026-0000000001";
    private static final String OTHER = "O-2026-0000000002";

    @TempDir
    Path folder;

    private SettlementFixture given;

    private void on(Engine engine) {
        given = new SettlementFixture(engine, folder);
    }

    @AfterEach
    void close() {
        given.close();
    }

    private void assertBalanced() {
        assertThat(Money.sum(given.books().values())).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aChargeThatIsDepositedMovesFromTheCardCompanyToTheBank(Engine engine) throws IOException {
        on(engine);
        long id = given.charge(ORDER, "45.00", PaymentState.PLACED);
        Path file = given.export("a.csv", HEADER + line(ORDER, "A" + id, "Purchase", "45.00"));
        byte[] before = Files.readAllBytes(file);

        assertThat(given.importAll()).isEmpty();

        assertThat(given.book(Account.BANK)).isEqualTo(Money.ofDollars("45.00"));
        assertThat(given.book(Account.CARD_CLEARING)).isEqualTo(Money.ZERO);
        assertThat(given.book(Account.SUSPENSE)).isEqualTo(Money.ZERO);
        assertBalanced();
        assertThat(given.files(FileState.TAKEN)).isEqualTo(1);
        assertThat(Files.readAllBytes(file)).as("the file stays as it was").isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatTheCardCompanyKeepsIsAFee(Engine engine) {
        on(engine);
        given.charge(ORDER, "45.00", PaymentState.PLACED);
        given.export("a.csv", "Order ID;Amount;Net Deposit;Settlement Date\n" + ORDER + ";45.00;44.10;2026-08-25\n");
        assertThat(given.importAll()).isEmpty();
        assertThat(given.book(Account.BANK)).isEqualTo(Money.ofDollars("44.10"));
        assertThat(given.book(Account.CARD_FEES)).isEqualTo(Money.ofDollars("0.90"));
        assertThat(given.book(Account.CARD_CLEARING)).isEqualTo(Money.ZERO);
        assertBalanced();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFileIsTakenOnceWhateverItsName(Engine engine) throws IOException {
        on(engine);
        given.charge(ORDER, "45.00", PaymentState.PLACED);
        String text = HEADER + line(ORDER, "", "Purchase", "45.00");
        Path file = given.export("a.csv", text);
        given.export("b.csv", text);
        assertThat(given.importAll()).isEmpty();
        List<String> left = given.left();
        assertThat(given.files(FileState.TAKEN)).isEqualTo(1);
        assertThat(given.files(FileState.COPY)).isEqualTo(1);
        assertThat(Reason.parse(reasonOf("b.csv")).sentence()).contains("a.csv");

        Files.setLastModifiedTime(file, FileTime.from(given.clock.now().minusSeconds(600)));
        assertThat(given.importAll()).isEmpty();
        assertThat(given.importAll()).isEmpty();
        assertThat(given.left()).isEqualTo(left);
        assertThat(given.book(Account.BANK)).isEqualTo(Money.ofDollars("45.00"));

        given.export("c.csv", text);
        assertThat(given.importAll()).isEmpty();
        assertThat(given.files(FileState.COPY)).isEqualTo(2);
        assertThat(given.book(Account.BANK)).isEqualTo(Money.ofDollars("45.00"));
    }

    private String reasonOf(String name) {
        return given.database.inTransaction(() -> (String) given.database
                .em()
                .createNativeQuery("select reason from settlement_file where name = '" + name + "'")
                .getSingleResult());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFileThatCannotBeMappedIsKeptAsideAndNamedOnce(Engine engine) {
        on(engine);
        given.charge(ORDER, "45.00", PaymentState.PLACED);
        given.export("a.csv", "Order ID;Somme;Settlement Date\n" + ORDER + ";45,00;2026-08-25\n");
        given.export("b.csv", HEADER + line(ORDER, "", "Purchase", "45.00"));

        List<FoundDifference> found = given.importAll();
        assertThat(found).extracting(FoundDifference::kind).containsExactly(DiscrepancyKind.SETTLEMENT_FILE_KEPT_ASIDE);
        assertThat(found.get(0).reference()).startsWith("a.csv:");
        assertThat(found.get(0).theirs().text()).contains("a.csv", "Somme", "amount");
        assertThat(given.files(FileState.ASIDE)).isEqualTo(1);
        assertThat(given.files(FileState.TAKEN)).as("the others are read").isEqualTo(1);
        assertThat(given.importAll()).isEmpty();

        System.setProperty(Settings.SETTLEMENT_COLUMNS.key(), "Somme=amount");
        assertThat(given.importAll())
                .as("it is another file about the same charge")
                .extracting(FoundDifference::kind)
                .containsExactly(DiscrepancyKind.SETTLEMENT_DIFFERS);
        assertThat(given.files(FileState.ASIDE)).isZero();
        assertThat(given.files(FileState.TAKEN)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLineThatCannotBeReadIsKeptAndNamedAndTheOthersAreTaken(Engine engine) {
        on(engine);
        given.charge(ORDER, "45.00", PaymentState.PLACED);
        given.charge(OTHER, "20.00", PaymentState.PLACED);
        given.export(
                "a.csv",
                HEADER
                        + line(ORDER, "", "Purchase", "45.00")
                        + line("O-X", "", "Purchase", "quarante")
                        + "\n"
                        + "4111111111111111;;Purchase\n"
                        + line(OTHER, "", "Purchase", "20.00")
                        + "Total;;;65.00;;;\n");
        List<FoundDifference> found = given.importAll();
        assertThat(found).extracting(FoundDifference::kind).containsExactly(DiscrepancyKind.SETTLEMENT_FILE_KEPT_ASIDE);
        assertThat(found.get(0).theirs().text()).contains("a.csv", "3, 5").doesNotContain("7");
        assertThat(given.book(Account.BANK)).isEqualTo(Money.ofDollars("65.00"));
        assertThat(given.database.number("select count(*) from settlement_refusal where content like '%quarante%'"
                        + " and reason like 'settlement.amount-unreadable%'"))
                .isEqualTo(1);
        assertThat(given.database.number("select count(*) from settlement_refusal where content like '******1111;%'"))
                .as("a whole card number is not spread")
                .isEqualTo(1);
        SettlementExports exports = new SettlementExports(given.database.em());
        SettlementFileView file =
                given.database.inTransaction(() -> exports.files(9)).get(0);
        assertThat(file.matched()).isEqualTo(2);
        assertThat(file.refused()).isEqualTo(2);
        assertThat(file.deposited()).isEqualTo(Money.ofDollars("65.00"));
        assertThat(given.database
                        .inTransaction(() -> exports.file(file.id()))
                        .orElseThrow()
                        .refusedLines())
                .extracting(SettlementFileView.RefusedLine::number)
                .containsExactly(3, 5);
    }

    /** Each kind of disagreement, with what it means for the books. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void anotherAmountStandsInSuspenseUntilAPersonExplainsIt(Engine engine) {
        on(engine);
        long id = given.charge(ORDER, "45.00", PaymentState.PLACED);
        given.export("a.csv", HEADER + line(ORDER, "A" + id, "Purchase", "44.00"));
        FoundDifference only = only(DiscrepancyKind.SETTLEMENT_DIFFERS);
        assertThat(only.ours().amount()).isEqualTo(Money.ofDollars("45.00"));
        assertThat(only.theirs().amount()).isEqualTo(Money.ofDollars("44.00"));
        assertThat(only.orderNumber()).isEqualTo("O" + id);
        assertThat(only.paymentId()).isEqualTo(id);
        assertThat(only.rawAnswer()).contains(ORDER);
        assertThat(given.book(Account.BANK)).isEqualTo(Money.ofDollars("44.00"));
        assertThat(given.book(Account.CARD_CLEARING)).isEqualTo(Money.ZERO);
        assertThat(given.book(Account.SUSPENSE)).isEqualTo(Money.ofDollars("1.00"));
        assertBalanced();
    }

    private FoundDifference only(DiscrepancyKind kind) {
        List<FoundDifference> found = given.importAll();
        assertThat(found).extracting(FoundDifference::kind).containsExactly(kind);
        assertThat(found.get(0).reference()).hasSizeLessThanOrEqualTo(100);
        assertThat(found.get(0).theirs().text()).hasSizeLessThanOrEqualTo(500);
        return found.get(0);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anotherDayOrAuthorizationIsNamed(Engine engine) {
        on(engine);
        long id = given.charge(ORDER, "45.00", PaymentState.PLACED);
        given.export("a.csv", HEADER + ORDER + ";Z9;Purchase;45.00;;2026-08-23;2026-09-01\n");
        FoundDifference only = only(DiscrepancyKind.SETTLEMENT_DIFFERS);
        assertThat(only.theirs().text()).contains("L'autorisation diffère", "date de la transaction", "dépôt du", "Z9");
        assertThat(only.ours().text()).contains("A" + id);
        assertThat(given.book(Account.SUSPENSE)).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWeDoNotKnowIsInTheBankAndInSuspense(Engine engine) {
        on(engine);
        given.export("a.csv", HEADER + line("O-2026-ZZZZZZZZZZ", "A1", "Purchase", "30.00"));
        FoundDifference only = only(DiscrepancyKind.UNKNOWN_TO_US);
        assertThat(only.ours()).isEqualTo(FoundDifference.Side.NOTHING);
        assertThat(given.book(Account.BANK)).isEqualTo(Money.ofDollars("30.00"));
        assertThat(given.book(Account.SUSPENSE)).isEqualTo(Money.ofDollars("-30.00"));
        assertBalanced();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aChargeThatWeHoldForNotChargedIsNamed(Engine engine) {
        on(engine);
        given.charge(ORDER, "45.00", PaymentState.NOT_CHARGED);
        given.export("a.csv", HEADER + line(ORDER, "", "Purchase", "45.00"));
        only(DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION);
        assertThat(given.book(Account.SUSPENSE)).isEqualTo(Money.ofDollars("-45.00"));
        assertBalanced();
    }

    /** Its charge may still come into the books, so the deposit waits for it there. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void aChargeInDoubtIsNamed(Engine engine) {
        on(engine);
        given.charge(ORDER, "45.00", PaymentState.MANUAL);
        given.export("a.csv", HEADER + line(ORDER, "", "Purchase", "45.00"));
        only(DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION);
        assertThat(given.book(Account.SUSPENSE)).isEqualTo(Money.ZERO);
        assertBalanced();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameChargeDepositedTwiceIsNamedTheSecondTime(Engine engine) {
        on(engine);
        given.charge(ORDER, "45.00", PaymentState.PLACED);
        String sale = line(ORDER, "", "Purchase", "45.00");
        given.export("a.csv", HEADER + sale + sale);
        FoundDifference only = only(DiscrepancyKind.SETTLEMENT_DIFFERS);
        assertThat(only.reference()).endsWith(":3");
        assertThat(given.book(Account.BANK)).isEqualTo(Money.ofDollars("90.00"));
        assertThat(given.book(Account.SUSPENSE)).isEqualTo(Money.ofDollars("-45.00"));
        assertBalanced();
    }

    /** Two days' exports that share lines, in one night or in two. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void exportsMayOverlap(Engine engine) {
        on(engine);
        long id = given.charge(ORDER, "45.00", PaymentState.PLACED);
        given.refund(id, "5.00", RefundState.DONE);
        given.refund(id, "5.00", RefundState.DONE);
        given.charge(OTHER, "20.00", PaymentState.PLACED);
        String day = line(ORDER, "", "Purchase", "45.00");
        // Two parts of the same amount are two lines that say the same.
        String part = ORDER + ";;Refund;-5.00;;2026-08-25;2026-08-26\n";
        given.export("a.csv", HEADER + day + part + part);
        given.export("b.csv", HEADER + part + day + part + line(OTHER, "", "Purchase", "20.00"));
        assertThat(given.importAll()).isEmpty();
        given.export("c.csv", HEADER + line(OTHER, "", "Purchase", "20.00") + day);
        assertThat(given.importAll()).isEmpty();
        assertThat(given.book(Account.BANK)).isEqualTo(Money.ofDollars("55.00"));
        assertThat(given.database.number("select sum(known) from settlement_file"))
                .isEqualTo(5);
        assertBalanced();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theInvoiceNumberOrTheAuthorizationNamesTheChargeAsWell(Engine engine) {
        on(engine);
        given.charge("O-2026-ABCDEFGHJK", "45.00", PaymentState.PLACED);
        long other = given.charge(OTHER, "20.00", PaymentState.PLACED);
        long refunded = given.charge("O-2026-0000000003", "30.00", PaymentState.PLACED);
        long refund = given.refund(refunded, "7.00", RefundState.DONE);
        given.export("a.csv", "Invoice Number,Amount,Settlement Date\nABCDEFGHJK,45.00,2026-08-25\n");
        given.export(
                "b.csv",
                "Auth Code,Amount,Transaction Date\nA" + other + ",20.00,2026-08-24\nR" + refund
                        + ",-7.00,2026-08-25\n");
        assertThat(given.importAll()).isEmpty();
        assertThat(given.database.number("select count(*) from settlement_line where target is not null"))
                .isEqualTo(3);
        given.export("c.csv", "Auth Code,Amount,Transaction Date\nA" + refunded + ",30.00,2026-08-23\n");
        only(DiscrepancyKind.UNKNOWN_TO_US);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void partsGivenBackAreMatchedOneByOne(Engine engine) {
        on(engine);
        long id = given.charge(ORDER, "45.00", PaymentState.PLACED);
        long first = given.refund(id, "10.00", RefundState.DONE);
        long second = given.refund(id, "10.00", RefundState.DONE);
        given.refund(id, "3.00", RefundState.REFUSED);
        given.export(
                "a.csv",
                HEADER
                        + line(ORDER, "", "Purchase", "45.00")
                        + ORDER + ";R" + second + ";Refund;-10.00;;2026-08-25;2026-08-26\n"
                        + ORDER + ";R" + first + ";Refund;10.00;;2026-08-25;2026-08-26\n");
        assertThat(given.importAll()).isEmpty();
        assertThat(given.book(Account.BANK)).isEqualTo(Money.ofDollars("25.00"));
        // One more, of which we know that it was refused, and one that we never asked for.
        given.export(
                "b.csv",
                HEADER
                        + ORDER + ";;Refund;-3.00;;2026-08-25;2026-08-26\n"
                        + OTHER + ";;Refund;-4.00;;2026-08-25;2026-08-26\n");
        assertThat(given.importAll())
                .extracting(FoundDifference::kind)
                .containsExactly(DiscrepancyKind.SETTLEMENT_DIFFERS, DiscrepancyKind.UNKNOWN_TO_US);
        assertBalanced();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aReversalIsARefundOrAVoid(Engine engine) {
        on(engine);
        given.charge(ORDER, "45.00", PaymentState.REFUNDED);
        given.charge(OTHER, "20.00", PaymentState.CORRECTED);
        given.export(
                "a.csv",
                HEADER
                        + line(ORDER, "", "Purchase", "45.00")
                        + line(ORDER, "", "Refund", "45.00")
                        + line(OTHER, "", "Purchase", "20.00")
                        + line(OTHER, "", "Purchase Correction", "-20.00"));
        assertThat(given.importAll()).isEmpty();
        assertThat(given.book(Account.BANK)).isEqualTo(Money.ZERO);
        given.export("b.csv", HEADER + line(ORDER, "", "Void", "45.00"));
        assertThat(only(DiscrepancyKind.UNKNOWN_TO_US).theirs().text()).contains("n'a pas été annulé");
        assertBalanced();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aChargeWithoutADepositIsNamedOnceLaterOnesAreThere(Engine engine) {
        on(engine);
        LocalDate day = SettlementFixture.CHARGED;
        given.charge("O-2026-BEFORE0001", "99.00", PaymentState.PLACED, day.minusDays(1));
        long charged = given.charge(ORDER, "45.00", PaymentState.PLACED, day);
        given.charge("O-2026-NOTHING001", "12.00", PaymentState.DECLINED, day);
        given.charge("O-2026-CORRECTED1", "13.00", PaymentState.CORRECTED, day);
        long returned = given.charge("O-2026-RETURNED01", "14.00", PaymentState.REFUNDED, day);
        long part = given.refund(charged, "5.00", RefundState.DONE);
        given.charge(OTHER, "20.00", PaymentState.PLACED, day.plusDays(5));
        given.export(
                "a.csv",
                HEADER + "O-2026-ZZZZZZZZZZ;;Purchase;1.00;;2026-08-24;2026-08-24\n"
                        + "O-2026-RETURNED01;;Purchase;14.00;;2026-08-24;2026-08-25\n");
        assertThat(given.importAll())
                .extracting(FoundDifference::kind)
                .as("the exports have not come far enough")
                .containsExactly(DiscrepancyKind.UNKNOWN_TO_US);

        given.export("b.csv", HEADER + OTHER + ";;Purchase;20.00;;2026-08-29;2026-08-30\n");
        List<FoundDifference> found = given.importAll();
        assertThat(found)
                .extracting(FoundDifference::reference)
                .containsExactlyInAnyOrder(
                        ORDER + ":payment:" + charged,
                        "O-2026-RETURNED01:reversal:" + returned,
                        ORDER + ":refund:" + part);
        assertThat(found).extracting(FoundDifference::kind).containsOnly(DiscrepancyKind.SETTLEMENT_DIFFERS);
        assertThat(found.get(0).theirs().text()).contains(Dates.date(LocalDate.of(2026, 8, 30)));

        assertThat(given.importAll()).as("once").isEmpty();
        given.export("c.csv", HEADER + ORDER + ";;Purchase;45.00;;2026-08-24;2026-08-31\n");
        assertThat(given.importAll()).as("it came late").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCorrectedChargeThatWasDepositedIsNamed(Engine engine) {
        on(engine);
        long id = given.charge(ORDER, "45.00", PaymentState.CORRECTED);
        given.charge(OTHER, "20.00", PaymentState.PLACED, SettlementFixture.CHARGED.plusDays(5));
        given.export(
                "a.csv",
                HEADER + line(ORDER, "", "Purchase", "45.00") + OTHER + ";;Purchase;20.00;;2026-08-29;2026-08-30\n"
                        + "O-2026-ZZZZZZZZZZ;;Purchase;1.00;;2026-08-24;2026-08-24\n");
        assertThat(given.importAll())
                .extracting(FoundDifference::reference)
                .anyMatch(reference -> reference.equals(ORDER + ":void:" + id))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFileThatIsStillWrittenIsLeftToTheNextNight(Engine engine) throws IOException {
        on(engine);
        given.charge(ORDER, "45.00", PaymentState.PLACED);
        Path file = given.export("a.csv", HEADER + line(ORDER, "", "Purchase", "45.00"));
        Files.setLastModifiedTime(file, FileTime.from(given.clock.now().minusSeconds(5)));
        given.importAll();
        assertThat(given.files(FileState.TAKEN)).isZero();
        given.time.pass(Duration.ofMinutes(2));
        given.importAll();
        assertThat(given.files(FileState.TAKEN)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void otherFilesAndFoldersAreLeftAlone(Engine engine) throws IOException {
        on(engine);
        given.export("a.csv.part", HEADER);
        given.export(".b.csv", HEADER);
        given.export("lisez-moi.pdf", "x");
        Files.createDirectory(folder.resolve("anciens.csv"));
        assertThat(given.importAll()).isEmpty();
        assertThat(given.database.number("select count(*) from settlement_file"))
                .isZero();
        System.setProperty(
                Settings.SETTLEMENT_FOLDER.key(), folder.resolve("absent").toString());
        assertThatThrownBy(given::importAll).hasMessageContaining("guichet.settlement.folder");
        System.clearProperty(Settings.SETTLEMENT_FOLDER.key());
        assertThat(given.importAll()).isEmpty();
    }

    /** Whatever the moment of the death, what is left in the end is what one run leaves. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void killedAfterAnyChunkItGoesOnWhereItWas(Engine engine) throws IOException {
        List<String> untouched = List.of();
        List<String> differences = List.of();
        for (int dieAfter = Integer.MAX_VALUE, i = 0; i < 8; dieAfter = ++i) {
            on(engine);
            long id = given.charge(ORDER, "45.00", PaymentState.PLACED);
            given.refund(id, "5.00", RefundState.DONE);
            given.charge("O-2026-LACKING001", "17.00", PaymentState.PLACED);
            given.charge(OTHER, "20.00", PaymentState.PLACED, SettlementFixture.CHARGED.plusDays(5));
            given.export("0.csv", "rien");
            given.export(
                    "a.csv",
                    HEADER
                            + "O-2026-ZZZZZZZZZZ;;Purchase;1.00;;2026-08-24;2026-08-24\n"
                            + line(ORDER, "", "Purchase", "44.00")
                            + "x\n"
                            + ORDER + ";;Refund;-5.00;;2026-08-25;2026-08-26\n");
            given.export(
                    "b.csv",
                    HEADER
                            + line(ORDER, "", "Purchase", "44.00")
                            + OTHER + ";;Purchase;20.00;;2026-08-29;2026-08-30\n"
                            + "y\n");
            Files.copy(
                    folder.resolve("a.csv"),
                    folder.resolve("c.csv"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(
                    folder.resolve("c.csv"), FileTime.from(given.clock.now().minusSeconds(3600)));
            given.chunk = 2;
            given.dieAfter = dieAfter;
            try {
                given.importAll();
            } catch (SettlementFixture.Killed killed) {
                given.dieAfter = Integer.MAX_VALUE;
                given.importAll();
            }
            List<String> found = new ArrayList<>(
                    given.found.stream().map(FoundDifference::toString).toList());
            // Ids go on from one round to the next.
            List<String> left =
                    given.left().stream().map(FolderImportTest::withoutIds).toList();
            found.replaceAll(FolderImportTest::withoutIds);
            if (dieAfter == Integer.MAX_VALUE) {
                untouched = left;
                differences = found;
                assertThat(found).hasSizeGreaterThan(5);
            }
            assertThat(left).as("killed after chunk " + dieAfter).isEqualTo(untouched);
            assertThat(found).as("killed after chunk " + dieAfter).isEqualTo(differences);
            given.close();
        }
    }

    private static String withoutIds(String text) {
        return text.replaceAll("(?<=[OAR:= ])1\\d\\d\\d\\b", "ID");
    }
}
