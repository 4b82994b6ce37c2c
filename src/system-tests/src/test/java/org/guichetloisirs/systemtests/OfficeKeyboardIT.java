package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clerk with a queue at the desk and no mouse. */
@ExtendWith(RunningSite.class)
class OfficeKeyboardIT {

    @Test
    void approvesAFamilyWithoutAMouse(RunningSite site) {
        try (Browser browser = site.browser();
                Browser office = site.browser()) {
            String name = Family.letters();
            new Family(browser.page()).signUp("Camille", name, site.mailbox());

            Page page = office.page();
            Keyboard keys = new Keyboard(page);
            page.navigate("/sign-in.xhtml");
            keys.tabTo(page.locator("#name"));
            page.keyboard().type("admin");
            keys.tabTo(page.locator("#password"));
            page.keyboard().type(RunningSite.DEMO_PASSWORD);
            keys.press("Enter");
            // The button of the shortcuts shows once their script is there.
            assertThat(page.locator("#keys-open")).isVisible();
            keys.press("g");
            keys.press("d");
            assertThat(page).hasURL(Pattern.compile("approval-queue"));
            keys.tabTo(page.locator("#queue-q"));
            page.keyboard().type(name);
            assertThat(page.locator("#queue tbody tr")).hasCount(1);
            Locator row = page.locator("#queue a.row-link");
            assertThat(row).containsText(name);
            keys.tabTo(row);
            keys.press("Enter");
            assertThat(heading(page)).containsText(name);
            keys.press("Control+Enter");
            assertThat(page.locator("main [role=status]").first()).containsText(name);
            reset(page, "/admin/approval-queue.xhtml", "queue");
        }
    }

    @Test
    void aTableIsFoundAsItWasLeft(RunningSite site) {
        try (Browser office = site.browser();
                Browser nextDay = site.browser()) {
            Page page = office.page();
            new Clerk(page).signIn();
            String groups = groupsOfTheFirstSeason(page);
            page.locator("#groups-q").pressSequentially("karate");
            assertThat(page.locator("#groups tbody")).not().containsText("Anglais");
            page.locator("#groups th")
                    .filter(new Locator.FilterOptions().setHasText("Places prises"))
                    .click();
            Locator sorted = page.locator("#groups th[aria-sort=ascending]");
            assertThat(sorted).hasText(Pattern.compile("Places prises"));
            Assertions.assertThat(drawn(sorted.locator(".ui-sortable-column-icon"), "::after"))
                    .contains("↑");
            Assertions.assertThat(drawn(
                            page.locator("#groups th .ui-sortable-column-icon").first(), "::after"))
                    .contains("↕");
            Assertions.assertThat(drawn(page.locator("#groups .ui-paginator-next"), "::before"))
                    .contains("›");

            page.navigate("/admin/index.xhtml");
            page.navigate(groups);
            assertThat(page.locator("#groups-q")).hasValue("karate");
            assertThat(sorted).hasText(Pattern.compile("Places prises"));

            Page later = nextDay.page();
            new Clerk(later).signIn();
            later.navigate(groups);
            assertThat(later.locator("#groups-q")).hasValue("karate");
            assertThat(later.locator("#groups th[aria-sort=ascending]")).hasText(Pattern.compile("Places prises"));

            reset(later, groups, "groups");
            assertThat(later.locator("#groups tbody")).containsText("Anglais");
        }
    }

    @Test
    void shortcutsNeverPlayWhileSomebodyWritesAndCanBeSwitchedOff(RunningSite site) {
        try (Browser office = site.browser()) {
            Page page = office.page();
            new Clerk(page).signIn();
            page.keyboard().press("/");
            Locator search = page.locator("#office-search");
            assertThat(search).isFocused();
            page.keyboard().type("gd?/j");
            assertThat(search).hasValue("gd?/j");
            assertThat(page.locator("#keys")).not().isVisible();

            page.navigate("/admin/index.xhtml");
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
            page.locator("#keys-on").uncheck();
            page.keyboard().press("Escape");
            assertThat(page.locator("#keys")).not().isVisible();
            page.navigate("/admin/index.xhtml");
            page.keyboard().press("?");
            page.keyboard().press("/");
            assertThat(page.locator("#keys")).not().isVisible();
            assertThat(search).not().isFocused();
            // The button is there without any shortcut, and switches them on again.
            page.locator("#keys-open").click();
            page.locator("#keys-on").check();
            page.keyboard().press("Escape");
            page.keyboard().press("/");
            assertThat(search).isFocused();
        }
    }

    private static String groupsOfTheFirstSeason(Page page) {
        page.navigate("/admin/seasons.xhtml");
        page.locator("main a[href*='season.xhtml?id=1']").first().click();
        page.locator(".tabs a").last().click();
        assertThat(page.locator("#groups")).isVisible();
        return page.url();
    }

    /** The sign that the stylesheet draws with this part of an element. */
    private static String drawn(Locator element, String part) {
        return (String) element.evaluate("(e, part) => getComputedStyle(e, part).content", part);
    }

    /** What one test leaves in a table is not for the next. */
    private static void reset(Page page, String address, String table) {
        page.navigate(address);
        Locator button = page.locator("#" + table + "-reset");
        if (button.count() > 0) {
            button.click();
            assertThat(button).hasCount(0);
        }
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
