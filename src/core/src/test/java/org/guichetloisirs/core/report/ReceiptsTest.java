package org.guichetloisirs.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.checkout.CartLine;
import org.guichetloisirs.core.checkout.Checkout;
import org.guichetloisirs.core.checkout.OrderStatus;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.checkout.ReceiptReference;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.household.Residency;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.notification.MailAttachment;
import org.guichetloisirs.core.town.TownFixture;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownProfiles;
import org.junit.jupiter.api.Test;

/** The receipt as a person reads it, as a screen reader walks it, and as a stranger cannot have it. */
class ReceiptsTest {

    private static final String ORDER = "2026-000123";
    private static final long FAMILY = 7;

    private static CartLine line(String member, String activity, long cents, long gst, long qst) {
        return new CartLine(
                1,
                1,
                member,
                1,
                activity,
                1,
                "lundi 18 h 30 à 19 h 30, gymnase",
                new Money(cents),
                new Money(gst),
                new Money(qst),
                null);
    }

    private static OrderView order(OrderStatus status, List<CartLine> lines) {
        Money subtotal = Money.sum(lines.stream().map(CartLine::price).toList());
        Money gst = Money.sum(lines.stream().map(CartLine::gst).toList());
        Money qst = Money.sum(lines.stream().map(CartLine::qst).toList());
        boolean free = subtotal.isZero();
        return new OrderView(
                ORDER,
                status,
                lines,
                subtotal,
                gst,
                qst,
                subtotal.plus(gst).plus(qst),
                Money.ZERO,
                "famille@exemple.test",
                null,
                false,
                null,
                status == OrderStatus.PAID ? "R-000042" : null,
                free ? null : "V",
                free ? null : "T32472",
                null,
                Instant.parse("2026-12-08T03:30:00Z"));
    }

    private static List<CartLine> taxedAndExempt() {
        return List.of(
                line("Zoé O'Neil", "Karaté & cie, ceinture <blanche>", 8500, 0, 0),
                line("Émile Lœuvre", "Yoga pour adultes", 12345, 617, 1231));
    }

    private static Receipts receipts(OrderView order, Optional<byte[]> logo) {
        return new Receipts(
                new Checkout() {
                    @Override
                    public OrderView order(long householdId, String number) {
                        if (householdId != FAMILY || !number.equals(order.number())) {
                            throw new BusinessRuleViolation("checkout.unknown-order");
                        }
                        return order;
                    }
                },
                new Households() {
                    @Override
                    public HouseholdView view(long householdId) {
                        return new HouseholdView(
                                householdId,
                                1,
                                "Lise Lœuvre",
                                "123, rue Laurier",
                                "Drummondville",
                                "J2B 1A1",
                                "819 555-0123",
                                Residency.RESIDENT,
                                null,
                                AccountStatus.ACTIVE,
                                List.of());
                    }
                },
                new Documents(new TownProfiles() {
                    @Override
                    public TownProfile current() {
                        return TownFixture.profile();
                    }

                    @Override
                    public Optional<byte[]> logoPng() {
                        return logo;
                    }
                }),
                new AppClock("America/Toronto"));
    }

    private static PdfDocument receipt(Language language, List<CartLine> lines) {
        return language.speaking(
                () -> receipts(order(OrderStatus.PAID, lines), Optional.empty()).receipt(FAMILY, ORDER));
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document).replace('\u00A0', ' ');
    }

    /** The roles of the document's structure, from its root down. */
    private static void roles(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStructureType());
                roles(element, found);
            }
        }
    }

    @Test
    void saysWhatAReceiptHasToSay() throws IOException {
        PdfDocument receipt = receipt(Language.FRENCH, taxedAndExempt());
        assertThat(receipt.fileName()).isEqualTo("recu-R-000042.pdf");
        try (PDDocument document = Loader.loadPDF(receipt.content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document))
                    .contains("Centre communautaire des Quatre-Saisons", "819 555-0100", "loisirs@exemple.test")
                    .contains("Reçu R-000042", "Date du paiement 7 décembre 2026", "Commande 2026-000123")
                    .contains("Payé par Lise Lœuvre", "Zoé O'Neil", "Karaté & cie, ceinture <blanche>")
                    .contains("lundi 18 h 30 à 19 h 30, gymnase", "85,00 $ 0,00 $ 0,00 $", "123,45 $ 6,17 $ 12,31 $")
                    .contains("Sous-total 208,45 $", "TPS (5 %) 6,17 $", "TVQ (9,975 %) 12,31 $", "Total 226,93 $")
                    .contains("226,93 $ payés par carte Visa le 7 décembre 2026, autorisation T32472.")
                    .contains("TPS : 000000000 RT0001", "TVQ : 0000000000 TQ0001", "Page 1 de 1")
                    .doesNotContain("{{");
        }
    }

    @Test
    void speaksTheLanguageOfItsReader() throws IOException {
        PdfDocument receipt = receipt(Language.ENGLISH, taxedAndExempt());
        assertThat(receipt.fileName()).isEqualTo("receipt-R-000042.pdf");
        try (PDDocument document = Loader.loadPDF(receipt.content())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-CA");
            assertThat(text(document)).contains("Receipt R-000042", "December 7, 2026", "Total $226.93", "Page 1 of 1");
        }
    }

    @Test
    void isTaggedForScreenReaders() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(receipt(Language.FRENCH, taxedAndExempt()).content())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr-CA");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Reçu R-000042");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
                    .containsPattern("pdfuaid:part(>|=\")1");
            List<String> roles = new ArrayList<>();
            roles(document.getDocumentCatalog().getStructureTreeRoot(), roles);
            assertThat(roles).contains("H1", "H2", "P", "Table", "TR", "TH", "TD");
            assertThat(roles.stream().filter("H1"::equals)).hasSize(1);
            // Read in the order of the page: who sent it, then what it is.
            assertThat(roles.indexOf("P")).isLessThan(roles.indexOf("H1"));
            assertThat(roles.stream().filter("Table"::equals)).hasSize(3);
        }
    }

    @Test
    void carriesItsFonts() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(receipt(Language.FRENCH, taxedAndExempt()).content())) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).hasSize(2).allMatch(font -> font.contains("Roboto"));
        }
    }

    @Test
    void aLongOrderGoesOnOverThePage() throws IOException {
        List<CartLine> many = IntStream.rangeClosed(1, 13)
                .mapToObj(i -> line("Enfant " + i, "Natation " + i, 1000, 0, 0))
                .toList();
        try (PDDocument document = Loader.loadPDF(receipt(Language.FRENCH, many).content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text(document)).contains("Enfant 13", "Total 130,00 $", "Page 2 de 2", "Aucune taxe");
        }
    }

    @Test
    void aFreeOrderHasAReceiptToo() throws IOException {
        try (PDDocument document = Loader.loadPDF(receipt(Language.FRENCH, List.of(line("Zoé", "Lecture", 0, 0, 0)))
                .content())) {
            assertThat(text(document)).contains("Rien à payer", "Total 0,00 $").doesNotContain("carte");
        }
    }

    @Test
    void showsTheLogo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(480, 160, BufferedImage.TYPE_INT_RGB), "png", png);
        PdfDocument receipt = receipts(order(OrderStatus.PAID, taxedAndExempt()), Optional.of(png.toByteArray()))
                .receipt(FAMILY, ORDER);
        try (PDDocument document = Loader.loadPDF(receipt.content())) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
            List<String> roles = new ArrayList<>();
            roles(document.getDocumentCatalog().getStructureTreeRoot(), roles);
            assertThat(roles).contains("Figure");
        }
    }

    @Test
    void nobodyElsesAndNoUnpaidOrderHasAReceipt() {
        Receipts receipts = receipts(order(OrderStatus.PAID, taxedAndExempt()), Optional.empty());
        assertThatThrownBy(() -> receipts.receipt(FAMILY + 1, ORDER)).isInstanceOf(BusinessRuleViolation.class);
        Receipts unpaid = receipts(order(OrderStatus.OPEN, taxedAndExempt()), Optional.empty());
        assertThatThrownBy(() -> unpaid.receipt(FAMILY, ORDER)).isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void mailNamesItByItsOrder() {
        ReportAttachments attachments =
                new ReportAttachments(receipts(order(OrderStatus.PAID, taxedAndExempt()), Optional.empty()));
        MailAttachment file =
                attachments.make(new ReceiptReference(FAMILY, ORDER).text()).orElseThrow();
        assertThat(file.fileName()).isEqualTo("recu-R-000042.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.content()).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(attachments.make("receipt:7:2026-000123/../1")).isEmpty();
    }

    /** What somebody managed to write into a document makes the server call nobody and read no file. */
    @Test
    void theRendererAsksNobody() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String address = "http://localhost:" + server.getLocalPort();
            byte[] pdf = PdfRenderer.render(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><html lang=\"fr\"><head>"
                            + "<title>x</title><link rel=\"stylesheet\" href=\"" + address + "/a.css\">"
                            + "<style>@import url(" + address + "/b.css); body { font-family: Roboto;"
                            + " background: url(" + address + "/c.png) } @font-face { font-family: Y; src: url("
                            + address
                            + "/d.ttf) } p { font-family: Y, Roboto }</style></head><body><p>&e;</p><img alt=\"\" src=\""
                            + address + "/e.png\"><img alt=\"\" src=\"file:///etc/hostname\"><object data=\"" + address
                            + "/f.pdf\"></object></body></html>");
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(text(document)).doesNotContain("root:");
            }
        }
    }
}
