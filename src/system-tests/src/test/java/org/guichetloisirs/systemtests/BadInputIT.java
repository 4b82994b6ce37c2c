package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Input that no form should swallow: each gets a sentence beside its field, and nothing typed is lost. */
@ExtendWith(RunningSite.class)
class BadInputIT {

    private static final String SCRIPT = "<script>document.title='forgé'</script>";

    @Test
    void emptyFieldsAreNamedEach(RunningSite site) {
        try (Browser browser = site.browser()) {
            Family family = onTheForm(browser);
            family.button("Créer mon compte").click();
            for (String field : List.of(
                    "givenName",
                    "familyName",
                    "birthDate",
                    "email",
                    "phone",
                    "street",
                    "civicNumber",
                    "postalCode",
                    "password")) {
                assertThat(family.errorOf(field)).isVisible();
            }
            assertThat(browser.page().title()).startsWith("Erreur");
            browser.picture("40-champs-vides");
        }
    }

    @Test
    void nothingTypedIsLostWhenOneFieldIsWrong(RunningSite site) {
        try (Browser browser = site.browser()) {
            Family family = onTheForm(browser);
            family.fillSignUp("Béatrice", "L'Écuyer");
            family.field("Date de naissance").fill("2999-01-01");
            family.button("Créer mon compte").click();
            assertThat(family.errorOf("birthDate")).isVisible();
            assertThat(family.field("Prénom")).hasValue("Béatrice");
            assertThat(family.field("Nom de famille")).hasValue("L'Écuyer");
            assertThat(family.field("Adresse électronique")).hasValue(family.email());
            assertThat(family.field("Numéro civique")).hasValue("123");
            assertThat(family.page().locator("#street_input"))
                    .hasValue(java.util.regex.Pattern.compile("rue Lafontaine"));
            assertThat(family.field("Mot de passe")).hasValue("");
        }
    }

    @Test
    void scriptsAndOverlongTextAreRefusedInEveryField(RunningSite site) {
        try (Browser browser = site.browser()) {
            Family family = onTheForm(browser);
            family.fillSignUp("Béatrice", "Essai");
            browser.page()
                    .evaluate(
                            "() => document.querySelectorAll('[maxlength]').forEach(e => e.removeAttribute('maxlength'))");
            family.field("Prénom").fill(SCRIPT);
            family.field("Nom de famille").fill("x".repeat(500));
            family.field("Adresse électronique").evaluate("e => e.type = 'text'");
            family.field("Adresse électronique").fill(SCRIPT);
            family.field("Téléphone").fill(SCRIPT);
            family.field("Numéro civique").fill(SCRIPT);
            family.field("Code postal").fill(SCRIPT);
            family.button("Créer mon compte").click();
            for (String field : List.of("givenName", "familyName", "email", "phone", "civicNumber", "postalCode")) {
                assertThat(family.errorOf(field)).isVisible();
            }
            assertThat(family.field("Prénom")).hasValue(SCRIPT);
            assertThat(browser.page().title()).doesNotContain("forgé");
        }
    }

    @Test
    void aStreetThatDoesNotExistIsRefused(RunningSite site) {
        try (Browser browser = site.browser()) {
            Family family = onTheForm(browser);
            family.fillSignUp("Béatrice", "Essai");
            browser.page().locator("#street_input").fill("rue de l'Invention");
            family.field("Numéro civique").focus();
            family.button("Créer mon compte").click();
            assertThat(family.errorOf("street")).isVisible();
        }
    }

    @Test
    void anAddressThatIsTakenIsNotRevealedToAStranger(RunningSite site) {
        try (Browser browser = site.browser()) {
            Family family = new Family(browser.page());
            family.signUp("Odile", "Essai", site.mailbox());
            try (Browser elsewhere = site.browser()) {
                Family stranger = new Family(elsewhere.page(), family.email());
                stranger.goToSignUp();
                stranger.link("Je n'ai pas de carte de loisirs").click();
                stranger.fillSignUp("Autre", "Personne");
                stranger.button("Créer mon compte").click();
                assertThat(stranger.heading("Vérifiez vos courriels")).isVisible();
            }
            assertThat(site.mailbox().await(family.email(), "déjà").subject()).isNotBlank();
        }
    }

    @Test
    void aVerificationLinkWorksOnce(RunningSite site) {
        try (Browser browser = site.browser()) {
            Family family = new Family(browser.page());
            family.signUp("Odile", "Essai", site.mailbox());
            family.open(site.mailbox().linkFor(family.email(), "/verify.xhtml"));
            if (family.button("Confirmer mon adresse").isVisible()) {
                family.button("Confirmer mon adresse").click();
            }
            assertThat(browser.page().locator("main")).containsText("déjà servi");
            family.open("/verify.xhtml?token=nimporte-quoi");
            if (family.button("Confirmer mon adresse").isVisible()) {
                family.button("Confirmer mon adresse").click();
            }
            assertThat(browser.page().locator("main")).containsText("Nous ne reconnaissons pas ce lien");
        }
    }

    @Test
    void approvingFromTwoWindowsDecidesOnce(RunningSite site) {
        try (Browser browser = site.browser();
                Browser office = site.browser()) {
            Family family = new Family(browser.page());
            family.signUp("Paulin", "Deux-Fenêtres", site.mailbox());
            Clerk first = new Clerk(office.page());
            first.signIn();
            first.openRequest("Paulin Deux-Fenêtres");
            Page otherWindow = office.newPage();
            Clerk second = new Clerk(otherWindow);
            otherWindow.navigate(office.page().url());
            first.button("Approuver").click();
            assertThat(office.page().locator("main [role=status]").first()).containsText("approuvée");
            second.button("Approuver").click();
            assertThat(otherWindow.locator("main")).containsText("déjà approuvée");
            site.mailbox().await(family.email(), "accepté");
            assertThat(site.mailbox().to(family.email()).stream()
                            .filter(m -> m.subject().contains("accepté")))
                    .hasSize(1);
        }
    }

    @Test
    void theLastPlaceIsTakenOnce(RunningSite site) {
        try (Browser one = site.browser();
                Browser two = site.browser()) {
            Family quick = site.acceptedFamily(one.page());
            Family late = site.acceptedFamily(two.page());
            quick.findBySigningUp("Alex Essai", "Natation junior, premiers parcours");
            late.findBySigningUp("Alex Essai", "Natation junior, premiers parcours");
            // The Saturday group has one place left; both see its button.
            quick.hold("samedi");
            late.group("samedi")
                    .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                    .click();
            assertThat(two.page().locator("main")).containsText("complet");
            assertThat(late.group("samedi").getByText("place retenue")).hasCount(0);
            two.picture("41-groupe-complet");
        }
    }

    private static Family onTheForm(Browser browser) {
        Family family = new Family(browser.page());
        family.goToSignUp();
        family.link("Je n'ai pas de carte de loisirs").click();
        return family;
    }
}
