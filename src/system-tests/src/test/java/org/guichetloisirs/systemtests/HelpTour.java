package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/**
 * The way of a family through the chapters of the help, one picture for each of their tasks. Nothing is found by its
 * words, so that the same way is walked in either language.
 */
final class HelpTour {

    private static final String GIVEN_NAME = "Camille";
    private static final String CHILD = "Alex";
    private static final String EXAMPLE_ADDRESS = "famille@exemple.test";

    private final RunningSite site;
    private final Page page;
    private final HelpCamera camera;
    private final Family family;
    private final String familyName;

    /** @param familyName of a family that no other journey brings in: it can be read in the pictures */
    HelpTour(RunningSite site, Page page, HelpCamera camera, String familyName) {
        this.site = site;
        this.page = page;
        this.camera = camera;
        this.familyName = familyName;
        this.family = new Family(page);
    }

    void walk(Clerk clerk) {
        openAccount();
        confirmEmail();
        signIn();
        waitForApproval();
        addFamily();
        approve(clerk);
        findActivity();
        choosePersonAndGroup();
        holdPlace();
        pay();
        preferences();
        paymentInDoubt();
    }

    /** What only a family sees whose request was refused. */
    void refused() {
        page.navigate("/sign-in.xhtml");
        page.locator("#name").fill("famille.lavoie@exemple.test");
        page.locator("#password").fill(RunningSite.DEMO_PASSWORD);
        page.locator("#signIn").click();
        page.waitForURL("**/home.xhtml");
        Locator message = page.locator("main .message-error");
        camera.take(
                "account-refused-1",
                List.of(message.locator("p:not(.message-title)").first()),
                heading(),
                message);
    }

    private void openAccount() {
        // The shapes of the letters arrive with the first page and are used from the second on.
        page.navigate("/");
        page.navigate("/");
        Locator create = page.locator("section[aria-labelledby=create-title]");
        camera.take("open-account-1", List.of(create.locator("a.button")), create);
        create.locator("a.button").click();

        page.waitForURL("**/create-account.xhtml");
        Locator without = page.locator("main .choices > li").first();
        camera.take("open-account-2", List.of(without), heading(), page.locator("main .choices"));
        without.locator("a").click();

        page.waitForURL("**/sign-up.xhtml");
        page.locator("#givenName").fill(GIVEN_NAME);
        page.locator("#familyName").fill(familyName);
        page.locator("#birthDate").fill("1988-04-12");
        page.locator("#email").fill(family.email());
        page.locator("#phone").fill("819 555-0142");
        Locator street = page.locator("#street_input");
        street.fill("");
        street.pressSequentially("Laf");
        Locator list = page.locator(".ui-autocomplete-panel");
        Locator lafontaine =
                list.locator("[role=option]").filter(having("Lafontaine")).first();
        assertThat(lafontaine).isVisible();
        camera.take("find-street-1", List.of(list), page.locator("label[for=street_input]"), list);
        lafontaine.click();
        page.locator("#civicNumber").fill("123");
        page.locator("#postalCode").fill("J2B 1A1");
        page.locator("#password").fill(Family.PASSWORD);
        page.locator("#confirmationByEmail").check();
        Locator create2 = page.locator("#create");
        camera.take(
                "open-account-3",
                List.of(create2),
                page.locator("#signUpForm fieldset").last(),
                create2);
        create2.click();
        page.waitForURL("**/sign-up-done.xhtml**");
    }

    private void confirmEmail() {
        page.navigate(site.mailbox().linkFor(family.email(), "/verify.xhtml"));
        camera.take("confirm-email-1", List.of(page.locator("#confirm")), heading(), page.locator("#confirm"));
        page.locator("#confirm").click();
        assertThat(page.locator("#confirm")).hasCount(0);
    }

    private void signIn() {
        page.navigate("/forgot-password.xhtml");
        page.locator("#email").fill(EXAMPLE_ADDRESS);
        Locator send = page.locator("#send");
        camera.take("forgotten-password-1", List.of(send), heading(), send);

        page.navigate("/sign-in.xhtml");
        page.locator("#name").fill(EXAMPLE_ADDRESS);
        page.locator("#password").fill(Family.PASSWORD);
        camera.take("sign-in-1", List.of(page.locator("#signIn")), heading(), page.locator("main .card"));
        page.locator("#name").fill(family.email());
        page.locator("#signIn").click();
        page.waitForURL("**/home.xhtml");
    }

    private void waitForApproval() {
        Locator state = page.locator("section[aria-labelledby=state-title]");
        camera.take("wait-approval-1", List.of(state.locator(".badge")), heading(), state);
    }

    private void addFamily() {
        page.navigate("/members.xhtml");
        Locator add = page.locator("main a.button-primary[href*='member.xhtml']");
        camera.take("add-family-1", List.of(add), heading(), add);
        add.click();
        page.waitForURL("**/member.xhtml");
        page.locator("#givenName").fill(CHILD);
        page.locator("#familyName").fill(familyName);
        page.locator("#birthDate").fill(GuideJourneyIT.birthDateOfAge(8));
        Locator save = page.locator("#save");
        camera.take("add-family-2", List.of(save), heading(), save);
        save.click();
        page.waitForURL("**/members.xhtml**");
    }

    /** Found by its address: others may have the same name. */
    private void approve(Clerk clerk) {
        clerk.page().navigate("/admin/search.xhtml?q=" + family.email());
        clerk.button("Approuver").click();
        assertThat(clerk.page().locator("[role=status]").first()).containsText(familyName);
    }

    private void findActivity() {
        page.navigate("/activities.xhtml");
        camera.take(
                "find-activity-1",
                List.of(
                        page.locator("main a.button[href*='register.xhtml']"),
                        page.locator("main a.button[href*='catalogue.xhtml']")),
                heading(),
                page.locator("main .cards"));
        page.navigate("/catalogue.xhtml?q=natation");
        Locator found = page.locator(".activity-row");
        camera.take("find-activity-2", List.of(found.first()), page.locator(".result-count"), found.first());
    }

    private void choosePersonAndGroup() {
        page.navigate("/register.xhtml");
        Locator child = page.locator("main .choice").filter(having(CHILD));
        camera.take("choose-person-1", List.of(child), heading(), page.locator("main .choices"));
        child.click();
        page.waitForURL("**/register.xhtml?person=**");
        chooseActivity("Karaté, ceinture blanche");
        Locator see = page.locator("form:has(select#id) [type=submit]");
        camera.take("choose-person-2", List.of(see), page.locator("main .chosen"), see);
        see.click();
        page.waitForURL("**/activity.xhtml**");

        Locator full = page.locator("li.group:not(:has([name=hold]))").first();
        camera.take("full-group-1", List.of(full.locator(".badge")), full);
        Locator open = openGroup();
        camera.take(
                "choose-group-1",
                List.of(open.locator(".price"), open.locator(".badge").first()),
                page.locator("main .group-list"));
    }

    private void holdPlace() {
        Locator hold = openGroup().locator("[type=submit]");
        camera.take("hold-place-1", List.of(hold), openGroup());
        hold.click();
        Locator held = page.locator("main .message-success[role=status]")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href*='cart.xhtml']")));
        camera.take("hold-place-2", List.of(held.locator("a[href*='cart.xhtml']")), held);
        Locator group = page.locator("li.group-held");
        camera.take("hold-place-3", List.of(group.locator("form:has([name=release]) [type=submit]")), group);

        page.navigate("/cart.xhtml");
        Locator till = page.locator("form:has([name=checkout]) [type=submit]");
        camera.take("cart-1", List.of(page.locator("main .hold-time p").first(), till), heading(), till);
        till.click();
        page.waitForURL("**/checkout.xhtml**");
        Locator pay = page.locator("main a[href*='payment.xhtml?order=']");
        camera.take("checkout-1", List.of(pay), page.locator("main .card").first(), pay);
        pay.click();
    }

    private void pay() {
        fillCard(Family.DECLINED_CARD);
        Locator pay = page.locator("#pay");
        camera.take("pay-online-1", List.of(pay), page.locator("#paymentForm"), pay);
        page.locator("#email").fill(family.email());
        pay.click();
        Locator refused = page.locator("main .message-error[role=alert]");
        camera.take("card-refused-1", List.of(refused), heading(), page.locator("main .payment-sum"));
        fillCard(Family.GOOD_CARD);
        page.locator("#email").fill(EXAMPLE_ADDRESS);
        pay.click();
        family.receiptNumber();
        camera.take(
                "receipt-1",
                List.of(page.locator("#receipt-number")),
                page.locator("main .done"),
                page.locator("main .receipt dl"));
    }

    private void preferences() {
        page.navigate("/profile.xhtml");
        Locator preferences = page.locator("main a[href*='preferences.xhtml']").first();
        camera.take(
                "preferences-1",
                List.of(preferences),
                page.locator("main .account-nav"),
                page.locator("main .card").first());
        preferences.click();
        page.waitForURL("**/preferences.xhtml");
        Locator save = page.locator("#save");
        camera.take("preferences-2", List.of(save), heading(), save);
    }

    /** The gateway charges and its answer is lost; the page is kept as it is while its picture is taken. */
    private void paymentInDoubt() {
        page.navigate("/register.xhtml");
        page.locator("main .choice").filter(having(CHILD)).click();
        page.waitForURL("**/register.xhtml?person=**");
        chooseActivity("Hockey cosom");
        page.locator("form:has(select#id) [type=submit]").click();
        openGroup().locator("[type=submit]").click();
        page.locator("li.group-held").waitFor();
        page.navigate("/cart.xhtml");
        page.locator("form:has([name=checkout]) [type=submit]").click();
        page.waitForURL("**/checkout.xhtml**");
        page.locator("main a[href*='payment.xhtml?order=']").click();
        fillCard(Family.GOOD_CARD);
        site.simulator().nextPurchaseFails(family.order(), "http_500", true);
        page.locator("#pay").click();
        Locator state = page.locator("[data-state=in-doubt]");
        assertThat(state)
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        page.route("**/payment-status.xhtml**", route -> route.abort());
        camera.take("payment-checked-1", List.of(state.locator(".message-title")), heading(), state);
        page.unroute("**/payment-status.xhtml**");
        family.receiptNumber();
    }

    private void chooseActivity(String title) {
        String value =
                page.locator("select#id option").filter(having(title)).first().getAttribute("value");
        page.locator("select#id").selectOption(new SelectOption().setValue(value));
    }

    private void fillCard(String number) {
        page.waitForURL("**/payment.xhtml**");
        FrameLocator card = page.frameLocator("#card-fields");
        card.locator("#monerisDataInput").fill(number);
        card.locator("#monerisExpInput").fill("1230");
        card.locator("#monerisCvdInput").fill("123");
        page.locator("#email").fill(EXAMPLE_ADDRESS);
    }

    /** A group that still has places. */
    private Locator openGroup() {
        return page.locator("li.group:has([name=hold])").first();
    }

    private Locator heading() {
        return page.locator("main h1");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
