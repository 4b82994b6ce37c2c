package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** The back-office, empty and filled. */
final class OfficeTour {

    private static final String STREETS =
            "type;nom;municipalite;de;a;parite\nrue;des Essais;Drummondville;1;99;toutes\n"
                    + "rue;;Drummondville;1;9;paire\n";

    private final Gallery gallery;
    private final Clerk clerk;
    private final Page page;

    OfficeTour(Gallery gallery, Page page) {
        this.gallery = gallery;
        this.page = page;
        this.clerk = new Clerk(page);
    }

    void signIn() {
        clerk.signIn();
        gallery.show(page, "as it opens");
        gallery.showMenu(page);
    }

    /** The request of this family, up to its approval. */
    void approve(String name) {
        gallery.open(page, "/admin/approval-queue.xhtml", "requests");
        clerk.openRequest(name);
        gallery.show(page, "a request");
        page.locator("#refuse").click();
        assertThat(page.locator("#reason-error")).isVisible();
        gallery.show(page, "refused without a reason");
        clerk.approve(name);
        gallery.show(page, "approved");
    }

    void seasons() {
        gallery.open(page, "/admin/seasons.xhtml", "filled");
        page.locator("main a[href*='season.xhtml?id=']").first().click();
        gallery.show(page, "a season");
        new Overlays(gallery, page).showAll();
        page.locator("#name").fill("");
        page.locator("#save").click();
        assertThat(page.locator("#name-error")).isVisible();
        gallery.show(page, "name left empty");
        page.locator("main a[href*='season-groups.xhtml?id=']").first().click();
        page.waitForURL("**/season-groups.xhtml**");
        gallery.show(page, "groups");
        new Overlays(gallery, page).showAll();
        page.navigate("/admin/search.xhtml?q=karate");
        page.locator("main table a.row-link").first().click();
        page.waitForURL("**/season-groups.xhtml**");
        page.locator("main a[href*='group.xhtml?id=']:not([href*='season'])")
                .first()
                .click();
        page.waitForURL("**/admin/group.xhtml**");
        gallery.show(page, "its places and its line");
        page.navigate("/admin/search.xhtml?q=famille");
        assertThat(page.locator("main table").first()).isVisible();
        gallery.show(page, "families found");
        page.navigate("/admin/search.xhtml?q=natation");
        assertThat(page.locator("main table")).isVisible();
        gallery.show(page, "groups found");
        gallery.open(page, "/admin/search.xhtml?q=rien+de+tel", "nothing found");
    }

    void imports() {
        gallery.open(page, "/admin/street-import.xhtml", "empty");
        page.locator("#preview").click();
        assertThat(page.locator("#file-error")).isVisible();
        gallery.show(page, "no file");
        clerk.chooseFile("rues.csv", STREETS);
        page.locator("#preview").click();
        assertThat(page.locator("#apply")).isVisible();
        gallery.show(page, "preview with a refused line");
        gallery.open(page, "/admin/programme-import.xhtml", "empty");
    }

    /** The settings, and what a family finds while the desk is closed. */
    void settings(Page family) {
        gallery.open(page, "/admin/settings.xhtml", "as it opens");
        page.locator("#brandColour").fill("#ffcc00");
        page.locator("#phone").fill("12");
        page.locator("#preview").click();
        assertThat(page.locator("#brandColour-take")).isVisible();
        page.locator("#settingsForm details summary").click();
        gallery.show(page, "a colour that cannot be read");
        gallery.open(page, "/admin/settings-language.xhtml", "as it opens");
        gallery.open(page, "/admin/settings-maintenance.xhtml", "as it opens");
        page.locator("#close").click();
        assertThat(page.locator("#open")).isVisible();
        try {
            gallery.show(page, "closed");
            family.navigate("/catalogue.xhtml");
            gallery.showError(family, "maintenance");
            gallery.open(family, "/sign-in.xhtml", "while the desk is closed");
        } finally {
            page.navigate("/admin/settings-maintenance.xhtml");
            page.locator("#open").click();
            assertThat(page.locator("#close")).isVisible();
        }
    }

    void payments() {
        gallery.open(page, "/admin/payments.xhtml", "as they are");
    }

    /**
     * A night from its start to the report in the treasurer's mailbox. Its one difference is a terminal that the gateway
     * does not know; a person settles it, and the night is green.
     */
    void reconciliation(RunningSite site) {
        gallery.open(page, "/admin/reconciliation.xhtml", "before the first night");
        site.withAnUnknownTerminal(() -> {
            page.locator("#start").click();
            assertThat(page.locator("main [data-state=FINISHED]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        });
        gallery.show(page, "a night with a difference");
        String night = page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
        APIResponse report = page.request().get("/admin/reconciliation-report.pdf?id=" + night);
        assertThat(report).isOK();
        org.assertj.core.api.Assertions.assertThat(new String(report.body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        site.mailbox().await(RunningSite.TREASURER, "reconciliation-night.xhtml?id=" + night);
        gallery.open(page, "/admin/reconciliation.xhtml", "the last nights");
        page.locator("main a[href*='reconciliation-difference.xhtml']").first().click();
        page.locator("#resolve").click();
        assertThat(page.locator("#resolution-error")).isVisible();
        gallery.show(page, "settled without a word");
        page.locator("#assign").click();
        page.locator("#note").fill("Demandé à la passerelle.");
        page.locator("#addNote").click();
        assertThat(page.locator(".notes")).containsText("Demandé à la passerelle.");
        page.locator("#resolution").fill("Ce terminal n'existe plus.");
        page.locator("#resolve").click();
        assertThat(page.locator("#resolveForm")).hasCount(0);
        gallery.show(page, "a difference that is settled");
        page.navigate("/admin/reconciliation-night.xhtml?id=" + night);
        assertThat(page.locator(".night-standing")).containsText("Tout concorde");
        gallery.open(
                page, "/admin/order.xhtml?number=" + Year.now(ZoneId.of("America/Toronto")) + "-000001", "an order");
        gallery.open(page, "/admin/office-help.xhtml", "as it opens");
    }

    /** A form that lay open until the server forgot it. */
    void expired() {
        page.navigate("/admin/street-import.xhtml");
        page.evaluate(
                "() => document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(e => { e.value = '1:1'; })");
        page.locator("#preview").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("expiré"));
        gallery.showError(page, "expired");
    }
}
