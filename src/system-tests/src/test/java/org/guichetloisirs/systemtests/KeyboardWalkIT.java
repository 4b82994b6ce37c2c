package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The citizen guide without a mouse. */
@ExtendWith(RunningSite.class)
class KeyboardWalkIT {

    @Test
    void theWholeGuideWithTheKeyboardAlone(RunningSite site) {
        try (Browser browser = site.browser();
                Browser office = site.browser()) {
            Page page = browser.page();
            Family family = new Family(page);
            Keyboard keys = new Keyboard(page);
            String name = Family.letters();

            page.navigate("/");
            skipsToTheContent(keys, page);
            createsAnAccount(keys, family, name);
            family.confirmAddress(site.mailbox());
            signsIn(keys, family);
            addsAPerson(keys, family);
            Clerk clerk = new Clerk(office.page());
            clerk.signIn();
            clerk.approve("Camille " + name);

            page.navigate("/home.xhtml");
            holdsAPlace(keys, family);
            pays(keys, family);
            savesPreferences(keys, family);
        }
    }

    private static void skipsToTheContent(Keyboard keys, Page page) {
        keys.press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        assertThat(page.locator(".skip-link")).isInViewport();
        keys.press("Enter");
        assertThat(page.locator("#content")).isFocused();
    }

    private static void createsAnAccount(Keyboard keys, Family family, String name) {
        Page page = family.page();
        keys.follow(family.link("Créer un compte").first());
        keys.follow(family.link("Je n'ai pas de carte de loisirs"));
        // An empty form first: the summary takes the focus and its first line leads to the first field.
        keys.leave(page.locator("#create"), "Enter");
        assertThat(page.locator("#error-summary")).isFocused();
        keys.use(page.locator("#error-summary a").first(), "Enter");
        assertThat(page.locator("#givenName")).isFocused();

        page.keyboard().type("Camille");
        keys.type(page.locator("#familyName"), name);
        typeDate(keys, page.locator("#birthDate"), "1988", "04", "12");
        keys.type(page.locator("#email"), family.email());
        keys.type(page.locator("#phone"), "819 555-0142");
        keys.backAndForth();
        Locator street = page.locator("#street_input");
        keys.type(street, "Laf");
        assertThat(page.locator("[role=option]").first()).isVisible();
        keys.press("ArrowDown");
        keys.press("ArrowUp");
        keys.press("Enter");
        assertThat(street).hasValue("rue Lafontaine");
        keys.type(page.locator("#civicNumber"), "123");
        keys.type(page.locator("#postalCode"), "j2b 1a1");
        keys.type(page.locator("#password"), Family.PASSWORD);
        turn(keys, page.locator("#confirmationByEmail"), true);
        keys.leave(page.locator("#create"), "Enter");
        assertThat(page).hasURL(Pattern.compile("sign-up-done"));
    }

    private static void signsIn(Keyboard keys, Family family) {
        Page page = family.page();
        page.navigate("/sign-in.xhtml");
        keys.type(page.locator("#name"), family.email());
        keys.type(page.locator("#password"), Family.PASSWORD);
        keys.press("Enter");
        assertThat(page.locator(".account-email")).isVisible();
    }

    private static void addsAPerson(Keyboard keys, Family family) {
        Page page = family.page();
        page.navigate("/members.xhtml");
        keys.follow(page.locator("main a[href$='member.xhtml']").first());
        keys.type(page.locator("#givenName"), "Alex");
        keys.type(page.locator("#familyName"), "Essai");
        String[] birth = GuideJourneyIT.birthDateOfAge(8).split("-", -1);
        typeDate(keys, page.locator("#birthDate"), birth[0], birth[1], birth[2]);
        keys.leave(page.locator("#save"), "Enter");
        assertThat(page.locator("main")).containsText("Alex Essai");
    }

    private static void holdsAPlace(Keyboard keys, Family family) {
        Page page = family.page();
        keys.follow(family.menu("Activités"));
        keys.follow(family.link("S'inscrire").last());
        keys.follow(family.link("Alex Essai"));
        // The list by its first letters, as anyone does who knows the activity's name.
        Locator list = page.locator("select#id");
        keys.type(list, "Mini-b");
        assertThat(list.locator("option:checked")).containsText("Mini-basket");
        keys.leave(page.locator("form:has(select#id) [type=submit]"), "Enter");
        Locator dimanche = family.group("dimanche");
        keys.leave(dimanche.locator("form:has([name=hold]) [type=submit]"), "Enter");
        assertThat(dimanche.locator("[name=release]")).hasCount(1);
        keys.leave(dimanche.locator("form:has([name=release]) [type=submit]"), "Space");
        assertThat(dimanche.locator("[name=release]")).hasCount(0);
        keys.leave(dimanche.locator("form:has([name=hold]) [type=submit]"), "Space");
        assertThat(dimanche.locator("[name=release]")).hasCount(1);
        keys.follow(page.locator("main a[href*='cart.xhtml']").first());
    }

    private static void pays(Keyboard keys, Family family) {
        Page page = family.page();
        keys.leave(page.locator("form:has([name=checkout]) [type=submit]"), "Enter");
        keys.follow(page.locator("a[href*='payment.xhtml?order=']"));
        FrameLocator card = page.frameLocator("#card-fields");
        keys.type(card.locator("#monerisDataInput"), Family.GOOD_CARD);
        keys.type(card.locator("#monerisExpInput"), "1230");
        keys.type(card.locator("#monerisCvdInput"), "123");
        keys.use(page.locator("#pay"), "Enter");
        family.receiptNumber();
        keys.follow(page.locator("main a[href*='home.xhtml']").first());
    }

    private static void savesPreferences(Keyboard keys, Family family) {
        Page page = family.page();
        keys.follow(family.menu("Mon profil"));
        keys.follow(page.locator("main a[href*='preferences.xhtml']").first());
        boolean wanted = !page.locator("#newsByEmail").isChecked();
        turn(keys, page.locator("#newsByEmail"), wanted);
        keys.leave(page.locator("#save"), "Enter");
        assertThat(page.locator("main [role=status]").first()).isVisible();
        assertThat(page.locator("#newsByEmail")).isChecked(new IsCheckedOptions().setChecked(wanted));
    }

    /** The space bar turns a box over; it is pressed once more where the box was so already. */
    private static void turn(Keyboard keys, Locator box, boolean wanted) {
        boolean before = box.isChecked();
        keys.use(box, "Space");
        assertThat(box).isChecked(new IsCheckedOptions().setChecked(!before));
        if (before == wanted) {
            keys.press("Space");
            assertThat(box).isChecked(new IsCheckedOptions().setChecked(wanted));
        }
    }

    /** A native date field is typed part by part, in the order of the browser's own language. */
    private static void typeDate(Keyboard keys, Locator field, String year, String month, String day) {
        keys.tabTo(field);
        String wanted = year + "-" + month + "-" + day;
        if (!"date".equals(field.getAttribute("type"))) {
            field.page().keyboard().type(wanted);
            assertThat(field).hasValue(wanted);
            return;
        }
        for (String typed : new String[] {year + month + day, month + day + year, day + month + year}) {
            field.page().keyboard().type(typed);
            if (field.inputValue().equals(wanted)) {
                return;
            }
            // Back to the field's first part, emptied.
            field.evaluate("e => { e.value = ''; e.blur(); e.focus(); }");
        }
        throw new AssertionError("The date cannot be typed into " + field);
    }
}
