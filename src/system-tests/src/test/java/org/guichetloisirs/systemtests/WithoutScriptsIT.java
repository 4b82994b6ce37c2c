package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Before any script has run, or where none may: the pages read, their links lead on, plain forms register. */
@ExtendWith(RunningSite.class)
class WithoutScriptsIT {

    @Test
    void aVisitorReadsTheCatalogueAndAnActivity(RunningSite site) {
        try (Browser browser = site.browserWithoutScripts()) {
            Page page = browser.page();
            Family visitor = new Family(page);
            page.navigate("/");
            assertThat(page.locator("h1")).isVisible();
            page.navigate("/catalogue.xhtml");
            page.locator("#q").fill("natation");
            page.locator("form:has(#q) [type=submit]").first().click();
            assertThat(page).hasURL(Pattern.compile("q=natation"));
            visitor.link("Natation junior").first().click();
            assertThat(page.locator("h1")).containsText("Natation junior");
            assertThat(page.locator("main")).containsText("84,00");
            assertThat(page.locator("main")).containsText("Samedi");
        }
    }

    @Test
    void aFamilyRegistersWithPlainForms(RunningSite site) {
        String email;
        try (Browser before = site.browser()) {
            email = site.acceptedFamily(before.page()).email();
        }
        try (Browser browser = site.browserWithoutScripts()) {
            Page page = browser.page();
            Family family = new Family(page, email);
            family.signIn();
            family.open("/home.xhtml");
            assertThat(page.locator(".cart-link")).isVisible();

            // Held, given back, held again.
            choose(family, "mini-basket", "Mini-basket");
            family.hold("dimanche");
            page.locator("form:has([name=release]) [type=submit]").first().click();
            assertThat(page.locator("form:has([name=release])")).hasCount(0);
            family.hold("dimanche");
            family.open("/cart.xhtml");
            assertThat(page.locator("main")).containsText("Mini-basket");
            assertThat(page.locator("main")).containsText("70,00");
            // The hour until which the place is kept stands there without a countdown; a full hour has no minutes.
            assertThat(page.locator(".hold-time .countdown"))
                    .hasText(Pattern.compile("^jusqu'à \\d{1,2}\\sh(\\s\\d{2})?$"));

            // More time, with a plain form too.
            page.locator("form:has([name=extend]) [type=submit]").click();
            assertThat(page.locator("[role=status]")).containsText("plus de temps");

            // What needs a script says so.
            page.locator("form:has([name=checkout]) [type=submit]").click();
            page.locator("a[href*='payment.xhtml?order=']").click();
            assertThat(page.locator("noscript")
                            .getByText(Pattern.compile("script", Pattern.CASE_INSENSITIVE))
                            .first())
                    .isVisible();

            // An order without a price ends in its confirmation.
            family.open("/cart.xhtml");
            page.locator("form:has([name=release]) [type=submit]").first().click();
            choose(family, "longueurs", "Longueurs du midi");
            page.locator("form:has([name=hold]) [type=submit]").first().click();
            family.open("/cart.xhtml");
            page.locator("form:has([name=checkout]) [type=submit]").click();
            page.locator("#confirmFree").click();
            family.receiptNumber();
            assertThat(page.locator("main")).containsText("Longueurs du midi");
            page.locator("main a[href*='home.xhtml']").first().click();
            assertThat(page.locator("main")).containsText("Longueurs du midi");
        }
    }

    private static void choose(Family family, String words, String activity) {
        family.open("/catalogue.xhtml?q=" + words);
        family.link(activity).first().click();
        Locator person = family.page().locator("#person");
        person.selectOption(new SelectOption().setLabel("Alex Essai"));
        person.locator("xpath=ancestor::form").locator("[type=submit]").click();
        assertThat(family.page()).hasURL(Pattern.compile("person="));
    }
}
