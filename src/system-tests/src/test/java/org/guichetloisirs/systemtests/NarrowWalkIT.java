package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The guide at 320 by 256 CSS pixels: a desktop of 1280 by 1024 zoomed to 400 % (WCAG 1.4.10), and then some. Nothing
 * scrolls sideways, and the next step can be pressed: it is large enough and nothing lies over it. Every other page is
 * looked at at this width by {@link AccessibilityIT}.
 */
@ExtendWith(RunningSite.class)
class NarrowWalkIT {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 256;
    private static final int SMALLEST_TARGET = 44;

    @Test
    void theWholeGuideAt320Pixels(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.setViewportSize(WIDTH, HEIGHT);
            Family family = site.acceptedFamily(page);
            nextStep(page, page.locator("main a[href*='register.xhtml']").first());
            family.findBySigningUp("Alex Essai", "Mini-basket");
            nextStep(page, family.group("dimanche").locator("form:has([name=hold]) [type=submit]"));
            family.hold("dimanche");
            nextStep(page, page.locator("main a[href*='cart.xhtml']").first());
            family.open("/cart.xhtml");
            nextStep(page, page.locator("form:has([name=checkout]) [type=submit]"));
            page.locator("form:has([name=checkout]) [type=submit]").click();
            nextStep(page, page.locator("a[href*='payment.xhtml?order=']"));
            page.locator("a[href*='payment.xhtml?order=']").click();
            nextStep(page, page.locator("#pay"));
            family.pay(Family.GOOD_CARD);
            family.receiptNumber();
            nextStep(page, page.locator("main a[href*='home.xhtml']").first());
            family.open("/home.xhtml");
            assertThat(page.locator("main")).containsText("Mini-basket");
            nothingIsLost(page);
        }
    }

    @Test
    void everyStepOfTheMenuIsReached(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.setViewportSize(WIDTH, HEIGHT);
            Family family = new Family(page, "famille.gagnon@exemple.test");
            family.signIn(family.email(), RunningSite.DEMO_PASSWORD);
            family.open("/home.xhtml");
            for (String way : new String[] {"activities", "register", "catalogue", "members", "profile"}) {
                family.openMenu();
                nothingIsLost(page);
                page.locator("nav a[href*='/" + way + ".xhtml']:visible")
                        .first()
                        .click();
                assertThat(page).hasURL(java.util.regex.Pattern.compile(way));
                nothingIsLost(page);
            }
        }
    }

    private static void nextStep(Page page, Locator step) {
        // The step stands on the page that is coming: what is there before it is not measured.
        assertThat(step).isVisible();
        nothingIsLost(page);
        step.scrollIntoViewIfNeeded();
        BoundingBox box = step.boundingBox();
        assertThat(box.height).as("height of %s in %s", step, page.url()).isGreaterThanOrEqualTo(SMALLEST_TARGET);
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(WIDTH);
        // A trial: everything that a click needs, without the click.
        step.click(new Locator.ClickOptions().setTrial(true));
    }

    private static void nothingIsLost(Page page) {
        page.waitForLoadState();
        assertThat(Reflow.here(page)).as(page.url()).isEmpty();
    }
}
