package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the tags behave in a browser, on the page that shows them all. */
@ExtendWith(RunningSite.class)
class StylePageIT {

    private static final String ADDRESS = "/guide-de-style.xhtml";

    /** Keeps every sentence that the page's live region gets. */
    private static final String LISTEN = """
            () => {
              window.said = [];
              new MutationObserver(() => {
                const text = document.getElementById('said').textContent;
                if (text) { window.said.push(text); }
              }).observe(document.getElementById('said'), {childList: true, characterData: true, subtree: true});
            }""";

    @Test
    void everyStateIsAccessible(RunningSite site) {
        Findings findings = new Findings();
        Gallery gallery = new Gallery(new Examiner(findings));
        try (Browser browser = site.browser()) {
            new StyleTour(gallery, browser.page()).walk();
        }
        assertThat(findings.none()).as(findings.toString()).isTrue();
    }

    @Test
    void nobodyIsToldToFindIt(RunningSite site) {
        try (Browser browser = site.browser()) {
            Response answer = browser.page().navigate(ADDRESS);
            assertThat(answer.headerValue("X-Robots-Tag")).contains("noindex");
            browser.page().navigate("/");
            assertThat(browser.page().locator("a[href*='guide-de-style']")).hasCount(0);
        }
    }

    @Test
    void theSummaryTakesTheFocusAndEachLineReachesItsField(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.navigate(ADDRESS);
            page.locator("#send").click();
            assertThat(page.locator("#error-summary")).isFocused();
            List<String> reached = new ArrayList<>();
            for (Locator link : page.locator("#error-summary a").all()) {
                link.click();
                Locator focused = page.locator(":focus");
                assertThat(focused).isInViewport();
                reached.add(focused.getAttribute("id"));
            }
            // In the order of the page; into the radios, the boxes, the calendar and the file too.
            assertThat(reached)
                    .containsExactly(
                            "plain",
                            "remarks",
                            "email",
                            "phone",
                            "postalCode",
                            "password",
                            "birthDate",
                            "session_input",
                            "money",
                            "category",
                            "card:0",
                            "reminders:0",
                            "proof");
            page.navigate(ADDRESS + "?state=errors");
            page.locator("#error-summary a", new Page.LocatorOptions().setHasText(Pattern.compile("^Rue")))
                    .click();
            assertThat(page.locator("#street_input")).isFocused();
        }
    }

    @Test
    void aFieldTellsScreenReadersAllThatIsSaidOfIt(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.navigate(ADDRESS);
            Locator phone = page.locator("#phone");
            assertThat(phone).hasAttribute("aria-describedby", "phone-hint");
            assertThat(phone).hasAttribute("aria-required", "true");
            assertThat(phone.getAttribute("aria-invalid")).isNull();
            assertThat(page.locator("#hinted").getAttribute("aria-required")).isNull();

            page.navigate(ADDRESS + "?state=errors");
            assertThat(phone).hasAttribute("aria-describedby", "phone-hint phone-error");
            assertThat(phone).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#card-question")).hasAttribute("aria-describedby", "card-hint card-error");
            assertThat(page.locator("#session_input"))
                    .hasAttribute("aria-describedby", Pattern.compile("session-hint.*session-error"));
            assertThat(page.locator("#street_input"))
                    .hasAttribute("aria-describedby", Pattern.compile("street-hint.*street-error"));
        }
    }

    @Test
    void aDoubleClickSendsOnceAndTheButtonKeepsTheFocus(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.navigate(ADDRESS);
            List<String> sent = new ArrayList<>();
            page.route("**" + ADDRESS, route -> {
                // Answered by nothing: the page stays as it is while it sends.
                sent.add(route.request().method());
                route.fulfill(new Route.FulfillOptions().setStatus(204));
            });
            page.evaluate(LISTEN);
            Locator button = page.locator("#primary");
            // The second press of a quick hand, and once more with the keyboard.
            button.evaluate("button => { button.focus(); button.click(); button.click(); }");
            assertThat(button).hasAttribute("aria-disabled", "true");
            assertThat(button).hasValue("Envoi en cours…");
            button.evaluate("button => button.click()");
            assertThat(button).isFocused();
            page.waitForFunction("() => window.said.length === 1");
            assertThat(said(page)).isEqualTo(List.of("Envoi en cours…"));
            assertThat(sent).containsExactly("POST");
        }
    }

    @Test
    void theDialogKeepsTheFocusAndGivesItBack(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.navigate(ADDRESS);
            Locator opener = page.locator("[data-dialog=conditions]");
            opener.focus();
            page.keyboard().press("Space");
            Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Conditions"));
            assertThat(dialog).isVisible();
            assertThat(dialog).hasAttribute("aria-modal", "true");
            for (int i = 0; i < 5; i++) {
                page.keyboard().press("Tab");
                assertThat(dialog.locator(":focus")).hasCount(1);
            }
            page.keyboard().press("Escape");
            assertThat(dialog).isHidden();
            assertThat(opener).isFocused();
        }
    }

    @Test
    void whatCannotBeUndoneIsAskedFirst(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.navigate(ADDRESS);
            page.locator("[data-dialog=withdraw-question]").click();
            Locator question =
                    page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Annuler cette inscription?"));
            question.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Annuler").setExact(true))
                    .click();
            assertThat(question).isHidden();
            assertThat(page.getByText("Vos renseignements sont sauvegardés.")).hasCount(1);

            page.locator("[data-dialog=withdraw-question]").click();
            page.locator("#withdraw").click();
            assertThat(page.locator("main > .message-success")).hasText("Vos renseignements sont sauvegardés.");
        }
    }

    @Test
    void theCountdownSpeaksTwice(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.clock().install();
            page.navigate(ADDRESS + "?left=600");
            page.evaluate(LISTEN);
            Locator countdown = page.locator(".countdown").first();
            assertThat(countdown).hasText(Pattern.compile("encore \\d+"));
            page.clock().runFor("07:00");
            assertThat(said(page)).as("while there is time").isEmpty();
            page.clock().runFor("02:30");
            assertThat(said(page)).as("when little is left").hasSize(1);
            page.clock().runFor("02:00");
            assertThat(countdown).hasText("le temps est écoulé");
            assertThat(said(page)).as("in all").hasSize(2);
        }
    }

    @Test
    void aFileThatIsTooLargeOrOfAnotherKindGetsItsSentence(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            byte[] large = ("%PDF-1.7 " + "x".repeat(3 * 1024 * 1024)).getBytes(StandardCharsets.US_ASCII);
            sendProof(page, new FilePayload("facture.pdf", "application/pdf", large));
            assertThat(page.locator("#proof-error")).containsText("trop lourd : 2 Mo au plus");
            sendProof(
                    page, new FilePayload("facture.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.US_ASCII)));
            assertThat(page.locator("#proof-error")).containsText("Choisissez un fichier PDF, JPG ou PNG.");
            sendProof(
                    page,
                    new FilePayload("facture.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
            assertThat(page.locator("#plain-error")).isVisible();
            assertThat(page.locator("#proof-error")).hasCount(0);
        }
    }

    @Test
    void whatIsTypedBeforeTheScriptsHaveComeIsTakenWhenTheyCome(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            List<Route> held = new ArrayList<>();
            page.route("**/core.js*", held::add);
            page.navigate(ADDRESS, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.locator("#drawings-q").pressSequentially("calendar");
            page.locator("#street_input").pressSequentially("Laf");
            assertThat(page.evaluate("() => typeof window.PrimeFaces")).isEqualTo("undefined");
            assertThat(page.locator("#drawings tbody tr")).not().hasCount(1);
            page.unroute("**/core.js*");
            held.forEach(Route::resume);
            assertThat(page.locator("#drawings tbody tr")).hasCount(1);
            assertThat(page.locator("[role=option]").filter(new Locator.FilterOptions().setHasText("Lafontaine")))
                    .isVisible();
        }
    }

    private static void sendProof(Page page, FilePayload file) {
        page.navigate(ADDRESS);
        page.locator("#proof").setInputFiles(file);
        page.locator("#send").click();
    }

    @Test
    void anAmountIsReadAsItIsWrittenHere(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.navigate(ADDRESS);
            page.locator("#money").fill("12.5");
            page.locator("#send").click();
            assertThat(page.locator("#money")).hasValue(Pattern.compile("12,50\\s\\$"));
            page.locator("#money").fill("beaucoup");
            page.locator("#send").click();
            assertThat(page.locator("#money-error")).containsText("12,50 $");
            assertThat(page.locator("#money")).hasValue("beaucoup");
        }
    }

    @Test
    void aDateIsChosenWithTheKeyboardInAWeekThatBeginsOnSunday(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            page.navigate(ADDRESS);
            Locator trigger = page.locator("#session .ui-datepicker-trigger");
            trigger.focus();
            // Coming into sight scrolls the page, which closes a calendar: the next frames are past it.
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            page.keyboard().press("Enter");
            Locator calendar = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Choisir une date"));
            assertThat(calendar).isVisible();
            assertThat(calendar.locator("thead th").first()).hasAttribute("abbr", "Di");
            calendar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mois suivant"))
                    .focus();
            page.keyboard().press("Enter");
            Locator day = calendar.locator("td:not([aria-disabled=true]) a").first();
            day.focus();
            page.keyboard().press("Enter");
            assertThat(calendar).isHidden();
            assertThat(page.locator("#session_input")).isFocused();
            assertThat(page.locator("#session_input")).hasValue(Pattern.compile("\\d{4}-\\d{2}-01"));
            // What was chosen is what the server reads.
            page.locator("#send").click();
            assertThat(page.locator("#session-error")).hasCount(0);
            assertThat(page.locator("#session_input")).hasValue(Pattern.compile("\\d{4}-\\d{2}-01"));
        }
    }

    private static List<?> said(Page page) {
        return (List<?>) page.evaluate("() => window.said");
    }
}
