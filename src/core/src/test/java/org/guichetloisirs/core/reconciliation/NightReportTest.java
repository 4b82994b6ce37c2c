package org.guichetloisirs.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.notification.MailAttachment;
import org.guichetloisirs.core.report.Documents;
import org.guichetloisirs.core.report.PdfDocument;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of a night as its treasurer reads it, and the mail that brings it. */
class NightReportTest {

    private static final List<DiscrepancyView> ONE_OF_EACH = List.of(
            NightFixture.open(DiscrepancyKind.UNKNOWN_AT_GATEWAY), NightFixture.mended(), NightFixture.resolved());

    private House house;

    @BeforeEach
    void open() {
        house = new House(TestDatabase.Engine.DERBY);
    }

    @AfterEach
    void nobodyIsTheTreasurer() {
        System.clearProperty(Settings.RECONCILIATION_TREASURER.key());
    }

    private PdfDocument pdf(Language language, List<DiscrepancyView> found) {
        Map<String, Object> model = language.speaking(() -> paper(found).model());
        return language.speaking(
                () -> house.database.inTransaction(() -> new Documents(house.town).pdf("night", model)));
    }

    private NightPaper paper(List<DiscrepancyView> found) {
        return new NightPaper(NightFixture.night(found), house.appClock);
    }

    private static String text(PdfDocument pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00A0', ' ').replace('\u202F', ' ');
        }
    }

    @Test
    void saysFiguresOfBothSidesAndEveryDifference() throws IOException {
        PdfDocument report = pdf(Language.FRENCH, ONE_OF_EACH);
        assertThat(report.fileName()).isEqualTo("rapprochement-2026-12-07.pdf");
        assertThat(text(report))
                .contains("Rapprochement du lundi 7 décembre 2026", "À surveiller", "jusqu'au lundi 7 décembre 2026")
                .contains("Opérations rapprochées 1 234", "Écarts trouvés 3", "Écarts à régler 1")
                .contains("Terminal 66013455", "Comparé et laissé ouvert", "parmi ses ventes")
                .contains("Visa", "105,00 $ (2)", "135,00 $ (3)", "30,00 $", "Mastercard")
                .contains("Inconnu de la passerelle", "2026-000123-1", "Paiement envoyé (85,00 $)", "rien")
                .contains("Débit rendu à la carte, automatiquement")
                .contains("par admin : Remboursé <à la main> & noté")
                .doesNotContain("{{", "operator:");
    }

    @Test
    void speaksEnglishWhereItIsAskedFor() throws IOException {
        assertThat(text(pdf(Language.ENGLISH, List.of())))
                .contains("Reconciliation of Monday, December 7, 2026", "All agrees", "No difference.", "$105.00 (2)");
    }

    @Test
    void itsVerdictIsThatOfWhatWaits() {
        assertThat(paper(List.of()).verdict()).isEqualTo(Light.GREEN);
        assertThat(paper(List.of(NightFixture.mended(), NightFixture.resolved()))
                        .verdict())
                .isEqualTo(Light.GREEN);
        assertThat(paper(ONE_OF_EACH).verdict()).isEqualTo(Light.AMBER);
        assertThat(paper(List.of(NightFixture.open(DiscrepancyKind.AMOUNT_DIFFERS)))
                        .verdict())
                .isEqualTo(Light.RED);
    }

    @Test
    void theTreasurerIsToldOnceTheRunSaysSo() {
        TreasurerMail mail = new TreasurerMail(house.outbox, house.appClock);
        house.database.run(() -> mail.send(NightFixture.night(ONE_OF_EACH)));
        assertThat(house.mails()).as("nobody is named").isEmpty();

        System.setProperty(Settings.RECONCILIATION_TREASURER.key(), "tresorerie@exemple.test");
        house.database.run(() -> mail.send(NightFixture.night(ONE_OF_EACH)));
        assertThat(house.texts("select recipient from outbox_message")).containsExactly("tresorerie@exemple.test");
        assertThat(house.texts("select subject from outbox_message"))
                .containsExactly("Rapprochement du lundi 7\u00A0décembre\u00A02026\u00A0: 1 à régler – "
                        + "Centre communautaire des Quatre-Saisons");
        assertThat(house.mails().get(0)).contains("À surveiller", "/admin/reconciliation-night.xhtml?id=42");
        assertThat(house.texts("select attachment from outbox_message")).containsExactly("night:42");
    }

    @Test
    void itsMailNamesItsDocument() {
        NightReportAttachments attachments = new NightReportAttachments(new NightPdf(
                new NightViews(house.database.em()) {
                    @Override
                    Optional<NightDetail> night(long runId) {
                        return runId == 42 ? Optional.of(NightFixture.night(ONE_OF_EACH)) : Optional.empty();
                    }
                },
                new Documents(house.town),
                new TestTransactions(house.database),
                house.appClock));
        Optional<MailAttachment> file =
                house.database.inTransaction(() -> attachments.make(NightReportAttachments.reference(42)));
        assertThat(file.orElseThrow().fileName()).isEqualTo("rapprochement-2026-12-07.pdf");
        assertThat(attachments.make("receipt:1:2026-000123")).isEmpty();
    }
}
