package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What an administrator does in the back-office, by the labels that it reads. */
final class Clerk {

    private final Page page;

    Clerk(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** By requests; the back-office then opens. */
    void signIn() {
        comesIn();
        page.navigate("/admin/index.xhtml");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    private void comesIn() {
        new PlainForm(page, "/sign-in.xhtml", "signIn")
                .with("name", "admin")
                .with("password", RunningSite.DEMO_PASSWORD)
                .send();
    }

    /** Approves the one request of this address, by requests alone; for what is not about it. */
    void accepts(String email) {
        comesIn();
        String found = "/admin/search.xhtml?q=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        new PlainForm(page, found, "approve").send();
    }

    /** Opens the request of this family, found by its name: one family alone is shown at once. */
    void openRequest(String name) {
        page.navigate("/admin/search.xhtml?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        if (page.url().contains("search.xhtml")) {
            page.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                    .first()
                    .click();
        }
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(name);
    }

    void approve(String name) {
        openRequest(name);
        button("Approuver").click();
        assertThat(page.locator("[role=status]").first()).containsText(name);
    }

    void chooseFile(String name, String content) {
        chooseFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void chooseFile(String name, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", content));
    }

    Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }
}
