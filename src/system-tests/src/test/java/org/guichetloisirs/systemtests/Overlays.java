package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What opens over a page from a button of it: dialogs and calendars. The page must be one that a reload brings back. */
final class Overlays {

    private static final String DIALOG = "[role=dialog]:visible, [role=alertdialog]:visible, dialog[open]";
    private static final String CALENDAR = ".calendar-panel:visible";

    private final Gallery gallery;
    private final Page page;

    Overlays(Gallery gallery, Page page) {
        this.gallery = gallery;
        this.page = page;
    }

    /** Shows each dialog and each calendar of the page, one after the other. */
    void showAll() {
        each("main [aria-haspopup=dialog]:visible:not(input, .ui-datepicker-trigger)", DIALOG, "dialog");
        each("main .ui-datepicker-trigger:visible", CALENDAR, "calendar");
    }

    private void each(String openers, String opened, String what) {
        int count = page.locator(openers).count();
        for (int i = 0; i < count; i++) {
            Locator opener = page.locator(openers).nth(i);
            gallery.showOpened(page, what + " " + (i + 1) + " open", () -> {
                // Anew at each width: a widget that is open while the window changes loses count of itself.
                page.reload();
                // A calendar closes when the page scrolls under it: scroll first, and let the page draw.
                opener.evaluate("e => new Promise(drawn => { e.scrollIntoView({block: 'center'});"
                        + " requestAnimationFrame(() => requestAnimationFrame(drawn)); })");
                opener.click();
                assertThat(page.locator(opened).first()).isVisible();
            });
            close(opened);
        }
    }

    private void close(String opened) {
        page.keyboard().press("Escape");
        assertThat(page.locator(opened)).hasCount(0);
    }
}
