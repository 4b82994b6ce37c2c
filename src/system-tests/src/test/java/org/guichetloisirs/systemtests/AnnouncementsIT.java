package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What changes by itself is said to those who do not see it, once, and takes the focus only where it should. */
@ExtendWith(RunningSite.class)
class AnnouncementsIT {

    /** Keeps every sentence that a live region gets after the page has come. */
    private static final String LISTEN = """
            () => {
              window.said = [];
              const live = node => {
                const element = node.nodeType === 1 ? node : node.parentElement;
                return element && element.closest('[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]');
              };
              new MutationObserver(changes => {
                const regions = new Set(changes.map(change => live(change.target)).filter(Boolean));
                regions.forEach(region => {
                  const text = region.textContent.trim();
                  if (text && window.said[window.said.length - 1] !== text) { window.said.push(text); }
                });
              }).observe(document.body, {subtree: true, childList: true, characterData: true});
            }""";

    @Test
    void theErrorSummaryTakesTheFocusAndLeadsToTheFields(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.navigate("/sign-in.xhtml");
            page.locator("#signIn").click();
            Locator summary = page.locator("#error-summary");
            assertThat(summary).isFocused();
            assertThat(summary).hasAttribute("role", "alert");
            assertThat(page).hasTitle(Pattern.compile("^Erreur"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#name")).isFocused();
            assertThat(page.locator("#name")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#name")).hasAttribute("aria-describedby", Pattern.compile("name-error"));
        }
    }

    @Test
    void theListOfStreetsSaysHowManyItFound(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            Family family = new Family(page);
            family.goToSignUp();
            family.link("Je n'ai pas de carte de loisirs").click();
            Locator street = page.locator("#street_input");
            assertThat(street).hasAttribute("aria-expanded", "false");
            listen(page);
            street.pressSequentially("Laf");
            assertThat(page.locator("[role=option]").first()).isVisible();
            assertThat(street).hasAttribute("aria-expanded", "true");
            page.waitForFunction("() => window.said.length > 0");
            assertThat(said(page)).hasSizeLessThanOrEqualTo(2);
            // The focus stays in the field; the arrow chooses, Enter takes.
            assertThat(street).isFocused();
        }
    }

    @Test
    void theTimeThatRunsOutIsSaidOnceInTimeAndNotEverySecond(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            Family family = site.acceptedFamily(page);
            family.findBySigningUp("Alex Essai", "Mini-basket");
            family.hold("dimanche");
            page.clock().install();
            page.navigate("/cart.xhtml");
            assertThat(page.locator(".countdown").first()).isVisible();
            assertThat(
                            page.locator(".countdown")
                                    .first()
                                    .evaluate(
                                            "e => e.closest('[role=status], [role=alert], [role=timer][aria-live], [aria-live=polite]') === null"))
                    .isEqualTo(true);
            listen(page);

            page.clock().runFor("05:00");
            assertThat(said(page)).as("in the first five minutes").isEmpty();
            // At the latest twenty seconds before the end (WCAG 2.2.1).
            page.clock().runFor("09:30");
            List<?> warned = said(page);
            assertThat(warned).as("what is said before the end").hasSizeBetween(1, 2);
            assertThat(String.valueOf(warned.get(0))).containsPattern("\\d|minute|expir");
        }
    }

    @Test
    void moreTimeIsOneActionAndNothingTypedIsLost(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            Family family = site.acceptedFamily(page);
            family.findBySigningUp("Alex Essai", "Mini-basket");
            site.whileHoldsLast(3, () -> family.hold("dimanche"));
            family.goToPayment();
            page.locator("#email").fill("autre@exemple.test");
            assertThat(page.locator(".hold-time")).containsText(Pattern.compile("encore [12]\\smin"));
            listen(page);
            Locator more = page.locator(".hold-time [type=submit]");
            more.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".hold-time")).containsText(Pattern.compile("encore 1[45]\\smin"));
            assertThat(more).isFocused();
            page.waitForFunction("() => window.said.length > 0");
            assertThat(String.valueOf(said(page).get(0))).contains("maintenant retenues");
            assertThat(page.locator("#email")).hasValue("autre@exemple.test");

            // Nothing is held any more: the cart says so.
            try (Browser other = site.browser()) {
                Family sameFamily = new Family(other.page(), family.email());
                sameFamily.signIn();
                sameFamily.open("/cart.xhtml");
                other.page()
                        .locator("form:has([name=release]) [type=submit]")
                        .first()
                        .click();
                assertThat(other.page().locator("form:has([name=release])")).hasCount(0);
            }
            more.click();
            assertThat(page).hasURL(Pattern.compile("/cart\\.xhtml"));
        }
    }

    @Test
    void theEndOfTheTimeStandsInItsPlace(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            Family family = site.acceptedFamily(page);
            family.findBySigningUp("Alex Essai", "Mini-basket");
            family.hold("dimanche");
            page.clock().install();
            page.navigate("/cart.xhtml");
            assertThat(page.locator(".countdown").first()).isVisible();
            page.clock().runFor("15:30");
            assertThat(page.locator(".countdown").first()).not().containsText(Pattern.compile("\\d+ s"));
            assertThat(page.locator(".countdown").first()).hasText(Pattern.compile("\\S"));
        }
    }

    @Test
    void aPaymentUnderWayIsSaidAndItsOutcomeComesByItself(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            Family family = site.acceptedFamily(page);
            family.findBySigningUp("Alex Essai", "Mini-basket");
            family.hold("dimanche");
            family.goToPayment();

            // A card that is not filled in: said beside the fields, which take the focus.
            listen(page);
            page.locator("#pay").click();
            assertThat(page.locator("#card-error")).hasText(Pattern.compile("\\S"));
            assertThat(said(page)).hasSize(1);
            assertThat(page.locator("#card-fields")).isFocused();

            site.simulator().nextPurchaseFails(family.order(), "http_500", true);
            family.pay(Family.GOOD_CARD);
            assertThat(page.locator("[data-state=in-doubt]")).isVisible();
            assertThat(page.locator("#payment-state [role=status]")).hasText(Pattern.compile("\\S"));
            listen(page);
            // It asks again and again, and says nothing while nothing changes.
            page.waitForResponse("**/payment-status.xhtml**", () -> {});
            assertThat(said(page)).isEmpty();
            family.receiptNumber();
            assertThat(page).hasTitle(Pattern.compile("\\S"));
        }
    }

    private static void listen(Page page) {
        page.evaluate(LISTEN);
    }

    private static List<?> said(Page page) {
        return (List<?>) page.evaluate("() => window.said");
    }
}
