package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** French first; English, whole, where the town offers it and to whoever chose it. */
@ExtendWith(RunningSite.class)
class LanguageIT {

    private static final String COOKIE = "guichet-language";

    @Test
    void untilTheTownOffersEnglishNothingMakesThePagesEnglish(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            Reader reader = new Reader(page);
            page.setExtraHTTPHeaders(Map.of("Accept-Language", "en-CA,en;q=0.9"));
            page.context().addCookies(List.of(new Cookie(COOKIE, "en.attested").setUrl(site.address())));

            for (String address : List.of("/", "/catalogue.xhtml", "/no-such-page.xhtml", "/language.xhtml")) {
                page.navigate(address);
                reader.readsFrench();
                assertThat(page.locator(".language-switch")).hasCount(0);
            }
            assertThat(page.locator("main")).containsText("L'anglais n'est pas offert");
        }
    }

    @Test
    void whatTheBrowserPrefersChangesNothing(RunningSite site) {
        try (EnglishOffer offer = new EnglishOffer(site, false);
                Browser browser = site.browser()) {
            Page page = browser.page();
            page.setExtraHTTPHeaders(Map.of("Accept-Language", "en-CA,en;q=0.9"));
            page.navigate("/catalogue.xhtml");
            new Reader(page).readsFrench();
            assertThat(page.locator(".language-switch button")).hasText("English");
            assertThat(page.locator(".language-switch button")).hasAttribute("lang", "en");
        }
    }

    @Test
    void aFamilyReadsEverythingInTheLanguageThatItChose(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            Reader reader = new Reader(page);
            Family family = site.acceptedFamily(page);
            try (EnglishOffer offer = new EnglishOffer(site, false)) {
                page.navigate("/catalogue.xhtml?q=natation");
                reader.choose("English");
                assertThat(page).hasURL(Pattern.compile("/catalogue\\.xhtml\\?q=natation$"));
                reader.readsEnglish();
                pagesOfTheFamily(reader, page);
                fromThePlaceToTheReceipt(site, reader, family);
                theAccountRemembers(site, family);
                backToFrench(site, reader, family);

                reader.choose("English");
                reader.readsEnglish();
            }
            // What a family chose waits until the town offers it again.
            page.navigate("/home.xhtml");
            reader.readsFrench();
        }
    }

    private static void pagesOfTheFamily(Reader reader, Page page) {
        for (String address : List.of(
                "/home.xhtml",
                "/activities.xhtml",
                "/register.xhtml",
                "/catalogue.xhtml",
                "/members.xhtml",
                "/profile.xhtml",
                "/preferences.xhtml",
                "/calendar.xhtml",
                "/cart.xhtml",
                "/help.xhtml",
                "/help-print.xhtml",
                "/no-such-page.xhtml")) {
            reader.readsEnglish(address);
        }
        reader.readsEnglish("/member.xhtml");
        page.locator("#save").click();
        assertThat(page.locator("#givenName-error")).isVisible();
        reader.readsEnglish();
        page.navigate("/register.xhtml");
        page.locator("a.choice").last().click();
        page.waitForURL("**person=**");
        reader.readsEnglish();
    }

    private static void fromThePlaceToTheReceipt(RunningSite site, Reader reader, Family family) {
        Page page = family.page();
        page.navigate("/catalogue.xhtml?q=mini-basket");
        family.link("Mini-basket").first().click();
        page.locator("#person").selectOption(new SelectOption().setLabel("Alex Essai"));
        page.locator("form.chosen [type=submit]").click();
        page.waitForURL("**person=**");
        reader.readsEnglish();
        assertThat(page.locator("h1")).hasAttribute("lang", "fr-CA");
        family.group("Sunday").locator("form:has([name=hold]) [type=submit]").click();
        assertThat(page.locator("form:has([name=release])")).isVisible();
        reader.readsEnglish();

        reader.readsEnglish("/cart.xhtml");
        assertThat(page.locator("main")).containsText("$70.00");
        assertThat(page.locator("main")).containsText(Pattern.compile("Sunday\\s\\d+(:\\d\\d)?\\s[ap]\\.m\\."));
        page.locator("form:has([name=checkout]) [type=submit]").click();
        page.waitForURL("**/checkout.xhtml**");
        reader.readsEnglish();
        page.locator("a[href*='payment.xhtml?order=']").click();
        assertThat(page.frameLocator("#card-fields").locator("body")).containsText("Card number");
        reader.readsEnglish();
        family.typeCard(Family.GOOD_CARD);
        page.locator("#pay").click();
        family.receiptNumber();
        reader.readsEnglish();
        assertThat(page.locator(".receipt"))
                .containsText(
                        Pattern.compile(
                                "[A-Z][a-z]+day,\\s[A-Z][a-z]+\\s\\d{1,2},\\s\\d{4}\\sat\\s(noon|midnight|\\d{1,2}(:\\d\\d)?\\s[ap]\\.m\\.)"));
        assertThat(page.locator(".receipt")).containsText("$70.00");

        Mailbox.Message receipt = site.mailbox().await(family.email(), "Registration confirmed");
        org.assertj.core.api.Assertions.assertThat(receipt.html()).contains("$70.00", "lang=\"en");
        org.assertj.core.api.Assertions.assertThat(receipt.text())
                .contains("$70.00")
                .doesNotContain("Bonjour", "Reçu");
    }

    /** On a device where nobody chose anything. */
    private static void theAccountRemembers(RunningSite site, Family family) {
        try (Browser other = site.browser()) {
            Family elsewhere = new Family(other.page(), family.email());
            new Reader(other.page()).readsFrenchAt("/sign-in.xhtml");
            elsewhere.signIn();
            assertThat(other.page()).hasURL(Pattern.compile("home\\.xhtml"));
            new Reader(other.page()).readsEnglish();
        }
    }

    private static void backToFrench(RunningSite site, Reader reader, Family family) {
        Page page = family.page();
        page.navigate("/preferences.xhtml");
        reader.choose("Français");
        assertThat(page).hasURL(Pattern.compile("preferences\\.xhtml"));
        reader.readsFrench();
        assertThat(page.locator("h1")).hasText("Préférences");
        try (Browser other = site.browser()) {
            other.page().navigate("/forgot-password.xhtml");
            other.page().locator("#email").fill(family.email());
            other.page().locator("#send").click();
            site.mailbox().await(family.email(), "Choisissez un nouveau mot de passe");
        }
    }

    @Test
    void whereTheTownAsksForItEnglishOpensAfterADeclaration(RunningSite site) {
        try (EnglishOffer offer = new EnglishOffer(site, true);
                Browser browser = site.browser()) {
            Page page = browser.page();
            Reader reader = new Reader(page);
            page.navigate("/catalogue.xhtml?q=natation");
            reader.choose("English");
            assertThat(page).hasURL(Pattern.compile("/language\\.xhtml\\?next="));
            reader.readsFrench();
            assertThat(page.locator("main section[lang=en-CA]")).containsText("I declare in good faith");
            assertThat(page.locator(".language-switch")).hasCount(0);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rester en français"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("/catalogue\\.xhtml\\?q=natation$"));
            reader.readsFrench();

            reader.choose("English");
            declare(page);
            assertThat(page).hasURL(Pattern.compile("/catalogue\\.xhtml\\?q=natation$"));
            reader.readsEnglish();
            for (String address : List.of("/", "/sign-in.xhtml", "/create-account.xhtml", "/sign-up.xhtml")) {
                reader.readsEnglish(address);
            }
            page.locator("#create").click();
            assertThat(page.locator("#givenName-error")).isVisible();
            reader.readsEnglish();

            // Declared once: this device is not asked again.
            reader.choose("Français");
            reader.readsFrench();
            reader.choose("English");
            reader.readsEnglish();
            Cookie remembered = page.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals(COOKIE))
                    .findFirst()
                    .orElseThrow();
            org.assertj.core.api.Assertions.assertThat(remembered.value).isEqualTo("en.attested");
            org.assertj.core.api.Assertions.assertThat(remembered.httpOnly).isTrue();
            org.assertj.core.api.Assertions.assertThat(remembered.sameSite).isEqualTo(SameSiteAttribute.LAX);
        }
    }

    @Test
    void theAccountKeepsTheDeclarationAndStaffReadsFrench(RunningSite site) {
        try (Browser browser = site.browser()) {
            Page page = browser.page();
            Reader reader = new Reader(page);
            Family family = site.acceptedFamily(page);
            try (EnglishOffer offer = new EnglishOffer(site, true)) {
                page.navigate("/members.xhtml");
                reader.choose("English");
                declare(page);
                assertThat(page).hasURL(Pattern.compile("/members\\.xhtml"));
                reader.readsEnglish();
                theAccountRemembers(site, family);

                try (Browser office = site.browser()) {
                    new Clerk(office.page()).signIn();
                    office.page()
                            .context()
                            .addCookies(List.of(new Cookie(COOKIE, "en.attested").setUrl(site.address())));
                    office.page().navigate("/admin/seasons.xhtml");
                    new Reader(office.page()).readsFrench();
                    assertThat(office.page().locator(".language-switch")).hasCount(0);
                }
            }
        }
    }

    /** A family that opens its account in English hears from us in English from the first mail. */
    @Test
    void anAccountOpenedInEnglishGetsItsFirstMailInEnglish(RunningSite site) {
        try (EnglishOffer offer = new EnglishOffer(site, false);
                Browser browser = site.browser()) {
            Page page = browser.page();
            Family family = new Family(page);
            page.navigate("/sign-up.xhtml");
            new Reader(page).choose("English");
            page.locator("#givenName").fill("Camille");
            page.locator("#familyName").fill(Family.letters());
            page.locator("#birthDate").fill("1988-04-12");
            page.locator("#email").fill(family.email());
            page.locator("#phone").fill("819 555-0142");
            page.locator("#street_input").pressSequentially("Laf");
            page.locator("[role=option]").first().click();
            page.locator("#civicNumber").fill("123");
            page.locator("#postalCode").fill("j2b 1a1");
            page.locator("#password").fill(Family.PASSWORD);
            page.locator("#create").click();
            page.waitForURL("**/sign-up-done.xhtml**");
            new Reader(page).readsEnglish();
            page.navigate(site.mailbox().linkFor(family.email(), "/verify.xhtml"));
            new Reader(page).readsEnglish();
            page.locator("#confirm").click();
            assertThat(page.locator("#confirm")).hasCount(0);
            new Reader(page).readsEnglish();
            site.mailbox().await(family.email(), "Confirm your e-mail address");
        }
    }

    private static void declare(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I make this declaration"))
                .click();
        page.waitForLoadState();
    }
}
