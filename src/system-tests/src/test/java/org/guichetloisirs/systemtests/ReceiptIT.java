package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The receipt as a PDF: downloaded by the family that paid, attached to its mail, and nobody else's. */
@ExtendWith(RunningSite.class)
class ReceiptIT {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    @Test
    void theFamilyThatPaidHasItsReceiptAsAPdf(RunningSite site) throws IOException {
        try (Browser browser = site.browser();
                Browser another = site.browser()) {
            Family family = site.acceptedFamily(browser.page());
            family.findBySigningUp("Alex Essai", "Mini-basket");
            family.hold("dimanche");
            family.goToPayment();
            family.pay(Family.GOOD_CARD);
            String receipt = family.receiptNumber();
            String file = "recu-" + receipt + ".pdf";

            Download download = browser.page().waitForDownload(() -> family.link("Télécharger le reçu (PDF)")
                    .click());
            assertThat(download.suggestedFilename()).isEqualTo(file);
            assertThat(Files.readAllBytes(download.path())).startsWith(PDF).hasSizeGreaterThan(10_000);

            Mailbox.Message mail = site.mailbox().await(family.email(), receipt);
            assertThat(mail.text()).contains("PDF", receipt);
            assertThat(mail.attachments()).hasSize(1);
            Mailbox.Attachment attached = mail.attachments().get(0);
            assertThat(attached.name()).isEqualTo(file);
            assertThat(attached.type()).isEqualTo("application/pdf");
            APIResponse given = browser.page().request().get(attached.address());
            assertThat(given.body()).startsWith(PDF).hasSizeGreaterThan(10_000);

            List<Mailbox.Message> mails = site.mailbox().to(family.email());
            assertThat(mails).hasSize(3);
            mails.forEach(each -> readsWell(another.page(), each));

            Page page = browser.page();
            String address = family.link("Télécharger le reçu (PDF)").getAttribute("href");
            APIResponse own = page.request().get("/" + address);
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.headers())
                    .containsEntry("content-disposition", "attachment; filename=\"" + file + "\"")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("cache-control", "no-store");
            String elsewhere = address.replaceAll("=.*", "=2020-000001");
            assertThat(page.request().get("/" + elsewhere).status()).isEqualTo(404);

            // Somebody who is not signed in is asked who they are; another family has no such receipt.
            another.page().navigate("/" + address);
            assertThat(another.page().getByLabel("Mot de passe").first()).isVisible();
            Family stranger = site.acceptedFamily(another.newPage());
            assertThat(stranger.page().request().get("/" + address).status()).isEqualTo(404);
        }
    }

    /** On a telephone and beside a list of mails, by day and by night. */
    private static void readsWell(Page page, Mailbox.Message mail) {
        page.setContent(mail.html());
        for (int width : new int[] {Browser.NARROW, Browser.WIDE}) {
            page.setViewportSize(width, Browser.HEIGHT);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                assertThat(Axe.mail(page))
                        .as(mail.subject() + ", " + width + " " + scheme)
                        .isEmpty();
            }
            assertThat(Reflow.at(page, width)).as(mail.subject()).isEmpty();
        }
    }
}
