package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The declaration before English, and the main pages in it: other words, other lengths. */
final class EnglishTour {

    private final Gallery gallery;
    private final RunningSite site;

    EnglishTour(Gallery gallery, RunningSite site) {
        this.gallery = gallery;
        this.site = site;
    }

    /**
     * @param visitor a window of nobody
     * @param family a window of a family that is signed in
     */
    void walk(Page visitor, Page family) {
        try (EnglishOffer offer = new EnglishOffer(site, true)) {
            gallery.open(visitor, "/index.xhtml", "English is offered");
            choose(visitor, "English");
            gallery.show(visitor, "before English");
            visitor.locator("form:has([name=attested]) [type=submit]").click();
            gallery.show(visitor, "in English");
            gallery.open(visitor, "/catalogue.xhtml", "in English");
            gallery.open(visitor, "/sign-up.xhtml", "in English");
            visitor.locator("#create").click();
            assertThat(visitor.locator("#givenName-error")).isVisible();
            gallery.show(visitor, "fields left empty, in English");
            visitor.navigate("/no-such-page.xhtml");
            gallery.showError(visitor, "404", "in English");

            gallery.open(family, "/home.xhtml", "English is offered");
            choose(family, "English");
            family.locator("form:has([name=attested]) [type=submit]").click();
            gallery.show(family, "in English");
            for (String address :
                    new String[] {"/register.xhtml", "/members.xhtml", "/calendar.xhtml", "/cart.xhtml"}) {
                gallery.open(family, address, "in English");
            }
            choose(family, "Français");
        }
    }

    private static void choose(Page page, String language) {
        new Reader(page).choose(language);
    }
}
