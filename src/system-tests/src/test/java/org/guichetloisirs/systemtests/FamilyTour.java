package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** A family's account from its first page to its preferences. */
final class FamilyTour {

    private final Gallery gallery;
    private final RunningSite site;
    private final Page page;
    private final Family family;
    private final String familyName = Family.letters();

    FamilyTour(Gallery gallery, RunningSite site, Page page) {
        this.gallery = gallery;
        this.site = site;
        this.page = page;
        this.family = new Family(page);
    }

    Family family() {
        return family;
    }

    /** What the queue of the back-office calls it. */
    String name() {
        return "Camille " + familyName;
    }

    /** To an account that waits to be approved. */
    void signUp() {
        gallery.open(page, "/create-account.xhtml", "visitor");
        page.navigate("/");
        family.goToSignUp();
        family.link("Je n'ai pas de carte de loisirs").click();
        gallery.show(page, "empty");
        page.locator("#create").click();
        assertThat(family.errorOf("givenName")).isVisible();
        gallery.show(page, "every field wrong");
        page.locator("#outside").check();
        gallery.show(page, "address outside the town");
        page.locator("#outside").uncheck();
        family.fillSignUp("Camille", familyName);
        gallery.showOpened(page, "list of streets open", () -> {
            page.locator("#street_input").fill("");
            page.locator("#street_input").pressSequentially("Laf");
            assertThat(page.locator("[role=option]").first()).isVisible();
        });
        family.chooseStreet("Laf", "rue Lafontaine");
        page.locator("#create").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("sign-up-done"));
        gallery.show(page, "done");
        page.navigate(site.mailbox().linkFor(family.email(), "/verify.xhtml"));
        gallery.show(page, "asks");
        page.locator("#confirm").click();
        assertThat(page.locator("#confirm")).hasCount(0);
        gallery.show(page, "confirmed");
        family.signIn();
        gallery.open(page, "/home.xhtml", "waits for approval");
        gallery.open(page, "/register.xhtml", "waits for approval");
        gallery.open(page, "/activities.xhtml", "waits for approval");
    }

    void members() {
        gallery.open(page, "/members.xhtml", "one person");
        gallery.open(page, "/member.xhtml", "empty");
        page.locator("#save").click();
        assertThat(family.errorOf("givenName")).isVisible();
        gallery.show(page, "fields left empty");
        family.addMember("Alex", "Essai", GuideJourneyIT.birthDateOfAge(8));
        gallery.show(page, "person added");
        new Overlays(gallery, page).showAll();
        page.locator("main a[href*='member.xhtml?id=']").last().click();
        gallery.show(page, "editing");
    }

    void profile() {
        gallery.open(page, "/profile.xhtml", "accepted");
        page.locator("#changePassword").click();
        assertThat(family.errorOf("oldPassword")).isVisible();
        gallery.show(page, "fields left empty");
        gallery.open(page, "/preferences.xhtml", "as chosen");
        page.locator("#save").click();
        page.waitForLoadState();
        gallery.show(page, "saved");
    }

    /** Another family, whose request was refused. */
    void refused(Page other) {
        new Family(other, "famille.lavoie@exemple.test")
                .signIn("famille.lavoie@exemple.test", RunningSite.DEMO_PASSWORD);
        gallery.open(other, "/home.xhtml", "refused");
        other.navigate("/admin/index.xhtml");
        gallery.showError(other, "403");
    }

    /** Where a person is registered who has not said that the confirmation may be sent. */
    void withoutConsent(String activity) {
        page.navigate("/preferences.xhtml");
        page.locator("#confirmationByEmail").uncheck();
        page.locator("#save").click();
        page.waitForLoadState();
        family.findBySigningUp("Alex Essai", activity);
        gallery.show(page, "consent missing");
        page.navigate("/preferences.xhtml");
        page.locator("#confirmationByEmail").check();
        page.locator("#save").click();
        page.waitForLoadState();
    }

    /** From the choice of a person to the catalogue for it. */
    void choosing() {
        gallery.open(page, "/home.xhtml", "nothing yet");
        gallery.showMenu(page);
        gallery.open(page, "/calendar.xhtml", "nothing yet");
        new Overlays(gallery, page).showAll();
        gallery.open(page, "/activities.xhtml", "accepted");
        gallery.open(page, "/register.xhtml", "who");
        family.link("Alex Essai").click();
        gallery.show(page, "which activity");
        page.locator("#q").fill("natation");
        page.locator("#q").press("Enter");
        page.waitForURL("**q=natation**");
        gallery.show(page, "found");
        page.navigate("/catalogue.xhtml?q=natation");
        family.link("Natation junior").click();
        gallery.show(page, "signed in, nobody chosen");
        family.findBySigningUp("Alex Essai", "Karaté, ceinture blanche");
        gallery.show(page, "a group open, a group full");
        page.navigate("/catalogue.xhtml?q=peinture+acrylique");
        family.link("Peinture acrylique").click();
        page.locator("#person").selectOption(new SelectOption().setLabel("Alex Essai"));
        page.locator("#person")
                .locator("xpath=ancestor::form")
                .locator("[type=submit]")
                .click();
        page.waitForURL("**person=**");
        gallery.show(page, "not for this age");
    }
}
