package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;

/** What anyone sees who has not signed in, and the error pages. */
final class VisitorTour {

    private final Gallery gallery;
    private final RunningSite site;
    private final Page page;
    private final Family visitor;

    VisitorTour(Gallery gallery, RunningSite site, Page page) {
        this.site = site;
        this.gallery = gallery;
        this.page = page;
        this.visitor = new Family(page);
    }

    void walk() {
        gallery.open(page, "/", "visitor");
        signIn();
        forgotPassword();
        catalogue();
        help();
        errors();
    }

    private void signIn() {
        gallery.open(page, "/sign-in.xhtml", "empty");
        submit("#signIn");
        gallery.show(page, "fields left empty");
        page.locator("#name").fill("personne@exemple.test");
        page.locator("#password").fill("pas le bon mot de passe");
        submit("#signIn");
        gallery.show(page, "wrong password");
    }

    private void forgotPassword() {
        gallery.open(page, "/forgot-password.xhtml", "empty");
        submit("#send");
        gallery.show(page, "field left empty");
        page.locator("#email").fill("personne@exemple.test");
        submit("#send");
        gallery.show(page, "sent");
        gallery.open(page, "/reset-password.xhtml?token=inconnu", "empty");
        submit("#save");
        gallery.show(page, "field left empty");
        gallery.open(page, "/verify.xhtml?token=inconnu", "as a mail opens it");
        submit("#confirm");
        gallery.show(page, "unknown link");
    }

    private void catalogue() {
        gallery.open(page, "/catalogue.xhtml", "first page");
        gallery.open(page, "/catalogue.xhtml?page=2", "second page");
        gallery.open(page, "/catalogue.xhtml?q=basket&age=8", "narrowed");
        gallery.open(page, "/catalogue.xhtml?q=rien+de+tel", "nothing found");
        page.navigate("/catalogue.xhtml?q=natation");
        visitor.link("Natation junior").first().click();
        gallery.show(page, "visitor");
    }

    private void help() {
        gallery.open(page, "/help.xhtml", "contents");
        gallery.open(page, "/help.xhtml?step=open-account", "first chapter");
        gallery.open(page, "/help.xhtml?step=hold-place", "chapter between two others");
        gallery.open(page, "/help-print.xhtml", "all chapters");
    }

    private void errors() {
        page.navigate("/no-such-page.xhtml");
        gallery.showError(page, "404");
        showAnswer(
                "/catalogue.xhtml",
                RequestOptions.create().setMethod("POST").setHeader("Origin", "https://forged.test"));
        gallery.showError(page, "403");
        // A form of several parts without the boundary between them: nothing that a browser sends, so an incident.
        showAnswer(
                "/sign-in.xhtml",
                RequestOptions.create()
                        .setMethod("POST")
                        .setHeader("Origin", site.address())
                        .setHeader("Content-Type", "multipart/form-data")
                        .setData("nonsense"));
        assertThat(page.locator(".incident")).isVisible();
        gallery.showError(page, "500");
    }

    /** Shows in the window what the site answers to a request that no form of ours makes. */
    private void showAnswer(String path, RequestOptions request) {
        APIResponse answer = page.request().fetch(path, request);
        page.route("**/answered", route -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        page.navigate("/answered");
        page.unroute("**/answered");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    private void submit(String button) {
        page.locator(button).click();
        page.waitForLoadState();
    }
}
