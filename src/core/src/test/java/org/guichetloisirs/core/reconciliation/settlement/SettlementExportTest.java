package org.guichetloisirs.core.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.reconciliation.settlement.SettledLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape of file, from its bytes to its lines. */
class SettlementExportTest {

    private static final SettlementColumns.Names KNOWN = SettlementColumns.Names.of("");

    @TempDir
    Path folder;

    private ExportText file(String text, Charset charset) throws IOException {
        return ExportText.of(Files.write(folder.resolve("export.csv"), text.getBytes(charset)));
    }

    private ExportText file(String text) throws IOException {
        return file(text, StandardCharsets.UTF_8);
    }

    private static List<SettledLine> lines(ExportText file, SettlementColumns.Names names) throws IOException {
        ExportShape shape = ExportShape.of(file, names);
        List<SettledLine> found = new ArrayList<>();
        try (ExportText.Lines lines = file.lines()) {
            Optional<String> line;
            while ((line = lines.next()).isPresent()) {
                if (lines.number() > shape.headerLine() && !line.get().isBlank()) {
                    found.add(SettledLine.of(
                            ExportText.cells(line.get(), shape.delimiter()), shape.columns(), shape.order()));
                }
            }
        }
        return found;
    }

    private SettledLine only(String text) throws IOException {
        List<SettledLine> lines = lines(file(text), KNOWN);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    @Test
    void readsAFrenchFile() throws IOException {
        SettledLine line = only("Date de règlement;Date de la transaction;Nº de commande;N° d'autorisation;Numéro de"
                + " commande;Numéro d’autorisation;Type de transaction;Montant;Frais;Montant net;Type de carte\r\n"
                + "2026-11-25;2026-11-24;x;y;2026-000123-ABCDEFGHJK;T32472;Achat;1\u00A0234,50\u00A0$;12,35;1\u202F222,15"
                + ";Visa\r\n");
        assertThat(line)
                .isEqualTo(new SettledLine(
                        Kind.SALE,
                        "2026-000123-ABCDEFGHJK",
                        "",
                        "T32472",
                        Money.ofDollars("1234.50"),
                        Money.ofDollars("12.35"),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 25),
                        "Visa"));
        assertThat(line.deposited()).isEqualTo(Money.ofDollars("1222.15"));
    }

    @Test
    void readsAnEnglishFile() throws IOException {
        SettledLine line = only("Settlement Date,Transaction Date,Invoice Number,Auth Code,Transaction Type,Amount\n"
                + "11/25/2026,11/24/2026,ABCDEFGHJK,T32472,Refund,\"$1,234.50\"\n");
        assertThat(line.kind()).isEqualTo(Kind.REFUND);
        assertThat(line.invoice()).isEqualTo("ABCDEFGHJK");
        assertThat(line.amount()).isEqualTo(Money.ofDollars("1234.50"));
        assertThat(line.transactedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(line.deposited()).isEqualTo(Money.ofDollars("-1234.50"));
    }

    /** An English header puts the month first, a French one the day, unless a day of the file says otherwise. */
    @ParameterizedTest
    @CsvSource({
        "'order id,amount,settlement date', '05/11/2026', 2026-05-11",
        "'numero de commande,montant,date de reglement', '05/11/2026', 2026-11-05",
        "'order id,amount,settlement date', '05/11/2026\nA-2,1.00,24/11/2026', 2026-11-05",
        "'numero de commande,montant,date de reglement', '05/11/2026\nA-2,1.00,11/24/2026', 2026-05-11",
    })
    void readsDaysOfSlashes(String header, String days, LocalDate first) throws IOException {
        List<SettledLine> lines = lines(file(header + "\nA-1,45.00," + days + "\n"), KNOWN);
        assertThat(lines.get(0).settledOn()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void readsAccentsInTheEncodingsOfTheWorld(String charset) throws IOException {
        String text = "Numéro de commande;Montant réglé;Date de dépôt\nA-1;45,00;2026-11-25\n";
        assertThat(lines(file(text, Charset.forName(charset)), KNOWN)).hasSize(1);
    }

    @Test
    void leavesOutTheMarkOfUtf8() throws IOException {
        assertThat(only("\uFEFFOrder ID;Amount;Settlement Date\nA-1;45.00;2026-11-25\n")
                        .orderId())
                .isEqualTo("A-1");
    }

    /** A character of two bytes where one buffer ends and the next begins. */
    @Test
    void knowsUtf8AcrossItsBuffers() throws IOException {
        for (int shift = 0; shift < 2; shift++) {
            String text = "x".repeat(shift) + "é".repeat(70_000);
            assertThat(file(text).isText()).isTrue();
            try (ExportText.Lines lines = file(text + "\nfin").lines()) {
                lines.next();
                assertThat(lines.next()).contains("fin");
            }
            try (ExportText.Lines lines = file("é\n" + text).lines()) {
                assertThat(lines.next()).contains("é");
            }
        }
    }

    @Test
    void findsTheHeaderBelowTitles() throws IOException {
        SettledLine line = only("Rapport de règlement;;\nVille;Centre;\n\nNuméro de facture;Montant;Date de règlement\n"
                + "ABCDEFGHJK;-20,00;2026-11-25\n");
        assertThat(line.kind()).isEqualTo(Kind.REFUND);
        assertThat(line.amount()).isEqualTo(Money.ofDollars("20.00"));
    }

    @Test
    void takesATownsOwnHeaders() throws IOException {
        SettlementColumns.Names own =
                SettlementColumns.Names.of("Référence client=order-id; Total payé=amount;Versé le = settlement-date;");
        List<SettledLine> lines =
                lines(file("Versé le;Montant;Référence client;Total payé\n2026-11-25;9,99;A-1;45,00\n"), own);
        assertThat(lines).extracting(SettledLine::amount).containsExactly(Money.ofDollars("45.00"));
        assertThat(lines).extracting(SettledLine::orderId).containsExactly("A-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "=amount", "Total=", "Total=somme", " = amount"})
    void refusesASettingThatItCannotRead(String setting) {
        assertThatThrownBy(() -> SettlementColumns.Names.of(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("header=field")
                .hasMessageContaining("settlement-date");
    }

    @Test
    void saysWhatTheNearestHeaderLacks() throws IOException {
        ExportText file = file("Rapport\nNuméro de commande;Sous-total;Date de règlement\nA-1;45,00;2026-11-25\n");
        assertThatThrownBy(() -> ExportShape.of(file, KNOWN))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> assertThat(refused.sentence())
                        .contains("Sous-total")
                        .contains(": amount."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "bonjour",
                "<html><body>Session expirée</body></html>",
                "Order ID;Amount\nA-1;45.00\n",
                "Amount;Settlement Date\n45.00;2026-11-25\n"
            })
    void refusesAFileThatItCannotMap(String text) throws IOException {
        ExportText file = file(text);
        assertThatThrownBy(() -> ExportShape.of(file, KNOWN)).hasMessage("settlement.not-mapped");
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        ExportText file = ExportText.of(
                Files.write(folder.resolve("a.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 'O', 'r', 'd', 'e', 'r'}));
        assertThatThrownBy(() -> ExportShape.of(file, KNOWN)).hasMessage("settlement.not-text");
    }

    @Test
    void refusesDaysOfBothOrders() throws IOException {
        ExportText file = file("Order ID;Amount;Settlement Date\nA-1;1.00;24/11/2026\nA-2;1.00;11/24/2026\n");
        assertThatThrownBy(() -> ExportShape.of(file, KNOWN)).hasMessage("settlement.dates-contradict");
    }

    /** Each is one line's own fault, and named. */
    @ParameterizedTest
    @CsvSource({
        "A-1;45.00;2026-11-25, settlement.cells",
        "A-1;45.00;2026-11-25;Purchase;1;2, settlement.cells",
        ";45.00;2026-11-25;Purchase;, settlement.nothing-named",
        "A-1;;2026-11-25;Purchase;, settlement.amount-unreadable",
        "A-1;0.00;2026-11-25;Purchase;, settlement.amount-nothing",
        "A-1;45.00;;Purchase;, settlement.date-missing",
        "A-1;45.00;2026-02-30;Purchase;, settlement.date-unreadable",
        "A-1;45.00;2026-11-25;Adjustment;, settlement.type-unknown",
        "A-1;45.00;2026-11-25;Refund Correction;, settlement.type-unknown",
        "A-1;-45.00;2026-11-25;Purchase;, settlement.sale-below-zero",
        "'A-1;\"45.00;2026-11-25;Purchase;', settlement.quotes",
        "123456789012345678901234567890123456789012345678901;45.00;2026-11-25;Purchase;, settlement.too-long",
    })
    void namesWhatIsWrongWithALine(String line, String rule) throws IOException {
        ExportText file = file("Order ID;Amount;Settlement Date;Type;Fee\n" + line + "\n");
        assertThatThrownBy(() -> lines(file, KNOWN)).hasMessage(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "Purchase, 45.00, SALE",
        "Achat, 45.00, SALE",
        "Preauth Completion, 45.00, SALE",
        "00, 45.00, SALE",
        "Refund, 45.00, REFUND",
        "Independent Refund, -45.00, REFUND",
        "Remboursement, 45.00, REFUND",
        "04, 45.00, REFUND",
        "Purchase Correction, -45.00, VOID",
        "Correction d'achat, 45.00, VOID",
        "Void, 45.00, VOID",
        "'', 45.00, SALE",
        "'', -45.00, REFUND",
    })
    void knowsWhatMoved(String type, String amount, Kind kind) throws IOException {
        SettledLine line = only("Order ID;Amount;Settlement Date;Type\nA-1;" + amount + ";2026-11-25;" + type + "\n");
        assertThat(line.kind()).isEqualTo(kind);
        assertThat(line.amount()).isEqualTo(Money.ofDollars("45.00"));
        assertThat(line.deposited().isNegative()).isEqualTo(kind != Kind.SALE);
    }

    @ParameterizedTest
    @CsvSource({
        // amount, fee, net, what it is, the fee, the deposit
        "45.00, 0.90, '', Purchase, 0.90, 44.10",
        "45.00, -0.90, '', Purchase, 0.90, 44.10",
        "45.00, '', 44.10, Purchase, 0.90, 44.10",
        "45.00, 0.90, 44.10, Purchase, 0.90, 44.10",
        "45.00, '', '', Purchase, 0.00, 45.00",
        "-45.00, '', -45.10, Refund, 0.10, -45.10",
        "45.00, '', 45.10, Refund, 0.10, -45.10",
        "-45.00, '', -44.10, Refund, -0.90, -44.10",
        "45.00, '', 45.00, Refund, 0.00, -45.00",
    })
    void knowsTheFeeAndTheDeposit(String amount, String fee, String net, String type, String kept, String deposited)
            throws IOException {
        SettledLine line = only("Order ID;Amount;Fee;Net;Settlement Date;Type\nA-1;" + amount + ";" + fee + ";" + net
                + ";2026-11-25;" + type + "\n");
        assertThat(line.fee()).isEqualTo(Money.ofDollars(kept));
        assertThat(line.deposited()).isEqualTo(Money.ofDollars(deposited));
    }

    @Test
    void refusesANetThatContradictsTheFee() throws IOException {
        ExportText file = file("Order ID;Amount;Fee;Net Amount;Settlement Date\nA-1;45.00;0.90;44.00;2026-11-25\n");
        assertThatThrownBy(() -> lines(file, KNOWN)).hasMessage("settlement.net-contradicts");
    }

    @Test
    void theDigestNamesTheContent() throws IOException {
        String first = file("a").sha256();
        assertThat(first)
                .hasSize(64)
                .isEqualTo(file("a").sha256())
                .isNotEqualTo(file("b").sha256());
        assertThat(first).isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }
}
