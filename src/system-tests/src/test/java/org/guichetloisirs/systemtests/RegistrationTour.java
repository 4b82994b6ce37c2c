package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;

/** From a place held to its receipt, with what may go wrong on the way. */
final class RegistrationTour {

    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Gallery gallery;
    private final RunningSite site;
    private final Family family;
    private final Page page;

    /** @param family accepted, with Alex Essai of 8 years */
    RegistrationTour(Gallery gallery, RunningSite site, Family family) {
        this.gallery = gallery;
        this.site = site;
        this.family = family;
        this.page = family.page();
    }

    void walk() {
        gallery.open(page, "/cart.xhtml", "empty");
        expiredHold();
        hold("Mini-basket", "dimanche");
        gallery.show(page, "place held");
        gallery.open(page, "/cart.xhtml", "one line");
        gallery.open(page, "/home.xhtml", "a place in the cart");
        page.navigate("/cart.xhtml");
        page.locator("form:has([name=checkout]) [type=submit]").click();
        page.waitForURL("**/checkout.xhtml**");
        gallery.show(page, "one line");
        page.locator("a[href*='payment.xhtml?order=']").click();
        payment();
        family.pay(Family.GOOD_CARD);
        family.receiptNumber();
        gallery.show(page, "paid");
        gallery.open(page, "/home.xhtml", "registered");
        calendar();
        family.findBySigningUp("Alex Essai", "Mini-basket");
        gallery.show(page, "registered");
        changes();
        waiting();
        basket();
        free();
        paymentInDoubt();
    }

    private void payment() {
        assertThat(page.frameLocator("#card-fields").locator("#monerisDataInput"))
                .isVisible();
        gallery.show(page, "empty");
        String cardFields = page.locator("#card-fields").getAttribute("src");
        Page alone = page.context().newPage();
        gallery.open(alone, cardFields, "card fields of the simulator");
        alone.close();
        page.locator("#pay").click();
        assertThat(page.locator("#card-error")).hasText(Pattern.compile(".+"));
        gallery.show(page, "card left empty");
        family.pay(Family.DECLINED_CARD);
        assertThat(page.locator("main [role=alert]").first()).isVisible(PATIENT);
        assertThat(page).hasURL(Pattern.compile("/payment\\.xhtml"));
        gallery.show(page, "declined");
    }

    private void calendar() {
        page.navigate("/calendar.xhtml");
        // The season begins on a Monday in three to four weeks and the group meets on Sundays: two months on at most.
        for (int months = 0; months < 2 && page.locator(".meeting").count() == 0; months++) {
            page.navigate((String) page.locator(".calendar-nav a").last().evaluate("a => a.href"));
        }
        assertThat(page.locator(".meeting").first()).isVisible();
        gallery.show(page, "a month with meetings");
    }

    private void changes() {
        gallery.open(page, "/registrations.xhtml", "registered");
        page.locator("a[href*='change-registration.xhtml']").first().click();
        page.waitForURL("**/change-registration.xhtml**");
        gallery.show(page, "another group of the activity");
    }

    /** The Saturday group was filled at the counter. */
    private void waiting() {
        family.findBySigningUp("Alex Essai", "Karaté, ceinture blanche");
        gallery.show(page, "a list to join");
        page.locator("form:has([name=join]) [type=submit]").first().click();
        assertThat(page.locator("form:has([name=leave])")).isVisible();
        gallery.show(page, "in line");
        gallery.open(page, "/registrations.xhtml", "in line");
    }

    private void basket() {
        gallery.open(page, "/family-basket.xhtml", "empty");
        page.locator("#activity")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Escalade, découverte"));
        page.locator("#person")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Alex Essai"));
        page.locator("form:has(#activity) [type=submit]").click();
        assertThat(page.locator("#first")).isVisible();
        gallery.show(page, "groups of an activity");
        page.locator("form:has(#first) [type=submit]").click();
        assertThat(page.locator("form:has([name=take])")).isVisible();
        gallery.show(page, "one line");
        page.locator("form:has([name=take]) [type=submit]").click();
        assertThat(page.locator("main [role=status]").first()).isVisible();
        gallery.show(page, "not taken");
    }

    /** An activity without a price asks for no card. */
    private void free() {
        page.navigate("/catalogue.xhtml?q=longueurs");
        family.link("Longueurs du midi").click();
        page.locator("#person")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Alex Essai"));
        page.locator("#person")
                .locator("xpath=ancestor::form")
                .locator("[type=submit]")
                .click();
        page.waitForURL("**person=**");
        page.locator("form:has([name=hold]) [type=submit]").first().click();
        page.waitForLoadState();
        page.navigate("/cart.xhtml");
        page.locator("form:has([name=checkout]) [type=submit]").click();
        page.waitForURL("**/checkout.xhtml**");
        gallery.show(page, "nothing to pay");
        page.locator("#email").fill("");
        page.locator("#confirmFree").click();
        assertThat(family.errorOf("email")).isVisible();
        gallery.show(page, "address left empty");
    }

    private void paymentInDoubt() {
        hold("Hockey cosom", "dimanche");
        family.goToPayment();
        site.simulator().nextPurchaseFails(family.order(), "http_500", true);
        // The page is to stay as it is: what its script asks is not answered.
        page.route("**/payment-status.xhtml**", route -> {
            if (route.request().isNavigationRequest()) {
                route.resume();
            } else {
                route.abort();
            }
        });
        family.pay(Family.GOOD_CARD);
        page.waitForURL("**/payment-status.xhtml**");
        gallery.show(page, "under way");
        page.unroute("**/payment-status.xhtml**");
        family.receiptNumber();
    }

    /** Where the server keeps places for no time at all, the next one has expired when the cart opens. */
    private void expiredHold() {
        site.whileHoldsLast(0, () -> hold("Hockey cosom", "dimanche"));
        gallery.open(page, "/cart.xhtml", "a hold has expired");
    }

    private void hold(String activity, String group) {
        family.findBySigningUp("Alex Essai", activity);
        family.group(group).locator("form:has([name=hold]) [type=submit]").click();
        page.waitForLoadState();
    }
}
