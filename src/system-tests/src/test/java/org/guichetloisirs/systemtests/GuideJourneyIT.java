package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The citizen guide, from «Créer un compte» to the mail that confirms, by its own labels; one picture a step. */
@ExtendWith(RunningSite.class)
class GuideJourneyIT {

    private static final String ACTIVITY = "Karaté, ceinture blanche";

    @Test
    void aFamilyWalksTheWholeGuide(RunningSite site) {
        try (Browser browser = site.browser();
                Browser office = site.browser()) {
            Family family = new Family(browser.page());
            Clerk clerk = new Clerk(office.page());

            // An account.
            family.open("/");
            browser.picture("01-accueil");
            family.goToSignUp();
            browser.picture("02-creer-un-compte");
            family.link("Je n'ai pas de carte de loisirs").click();
            family.fillSignUp("Maëlle", "Bergeron-Côté");
            browser.picture("03-formulaire");
            family.button("Créer mon compte").click();
            assertThat(family.heading("Vérifiez vos courriels")).isVisible();
            browser.picture("04-verifiez-vos-courriels");
            family.confirmAddress(site.mailbox());
            assertThat(family.page().locator("main")).containsText("en attente d'approbation");
            browser.picture("05-adresse-confirmee");

            // While it waits.
            family.signIn();
            assertThat(family.page().locator("main")).containsText("en attente d'approbation");
            browser.picture("06-en-attente");
            family.addMember("Loïc", "Bergeron-Côté", birthDateOfAge(8));
            browser.picture("07-ma-famille");

            // The administration.
            clerk.signIn();
            office.picture("08-administration");
            clerk.page().navigate("/admin/approval-queue.xhtml");
            office.picture("09-demandes");
            clerk.openRequest("Maëlle Bergeron-Côté");
            assertThat(clerk.page().locator("main")).containsText("Résident");
            office.picture("10-demande");
            clerk.button("Approuver").click();
            assertThat(clerk.page().locator("main [role=status]").first()).containsText("approuvée");
            Mailbox.Message accepted = site.mailbox().await(family.email(), "accepté");
            assertThat(accepted.text()).containsPattern("\\d{8}");

            // Loisirs, Activités, S'inscrire.
            family.open("/home.xhtml");
            everySignedInPageShowsTheWays(family.page(), family.email());
            browser.picture("11-loisirs");
            family.menu("Activités").click();
            everySignedInPageShowsTheWays(family.page(), family.email());
            browser.picture("12-activites");
            family.findBySigningUp("Loïc Bergeron-Côté", ACTIVITY);
            browser.picture("13-groupes");
            family.hold("lundi");
            browser.picture("14-place-retenue");
            family.link("Aller au panier").click();
            assertThat(family.page().locator("main")).containsText(ACTIVITY);
            browser.picture("15-panier");

            // Another one, from the catalogue, given back and taken again.
            family.link("Ajouter d'autres activités").click();
            family.link("Catalogue").last().click();
            family.page().getByLabel("Mot à chercher").fill("mini-basket");
            family.button("Chercher").click();
            browser.picture("16-catalogue");
            family.link("Mini-basket").click();
            family.page()
                    .getByLabel("Quelle personne voulez-vous inscrire?")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Loïc Bergeron-Côté"));
            family.button("Voir les groupes pour cette personne").click();
            family.hold("samedi");
            family.group("samedi")
                    .getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Locator.GetByRoleOptions()
                                    .setName("Annuler cette inscription"))
                    .click();
            assertThat(family.page().locator("main")).containsText("L'inscription est annulée");
            family.hold("samedi");

            // The till.
            family.goToPayment();
            browser.pictureOf(family.page().url(), "17-payer-en-ligne");
            family.pay(Family.DECLINED_CARD);
            assertThat(family.page()
                            .getByText("Vos places sont toujours retenues")
                            .first())
                    .isVisible();
            browser.picture("18-carte-refusee");
            family.pay(Family.GOOD_CARD);
            String receipt = family.receiptNumber();
            browser.picture("19-confirmation");
            Mailbox.Message confirmation = site.mailbox().await(family.email(), receipt);
            assertThat(confirmation.text()).contains(ACTIVITY, "Mini-basket", "158,00", "Loïc");
            assertThat(confirmation.html()).contains(receipt);
            browser.pictureOf(site.mailbox().address(), "20-courriel");

            // The calendar knows it.
            family.open("/home.xhtml");
            assertThat(family.page().locator("main")).containsText(ACTIVITY);
            browser.picture("21-loisirs-apres");

            // Mon profil, Préférences, Sauvegarder.
            family.menu("Mon profil").click();
            browser.picture("22-mon-profil");
            family.link("Préférences").first().click();
            family.page().getByLabel("Recevoir les nouvelles des loisirs").check();
            browser.picture("23-preferences");
            family.button("Sauvegarder").click();
            assertThat(family.page().locator("main")).containsText("sauvegardées");
        }
    }

    /** The two «petits bogues»: the menu, the cart above the address and both ways to the activities, always. */
    private static void everySignedInPageShowsTheWays(Page page, String email) {
        assertThat(page.locator(".cart-link")).isVisible();
        assertThat(page.locator(".account-email")).hasText(email);
        double cart = page.locator(".cart-link").boundingBox().y;
        double address = page.locator(".account-email").boundingBox().y;
        assertThat(cart).isLessThan(address);
        for (String way : new String[] {
            "Loisirs", "Activités", "S'inscrire à des activités", "Explorer le catalogue des activités", "Mon profil"
        }) {
            assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menu principal"))
                            .getByRole(
                                    AriaRole.LINK,
                                    new com.microsoft.playwright.Locator.GetByRoleOptions()
                                            .setName(way)
                                            .setExact(true)))
                    .isVisible();
        }
    }

    /** So that the child is of this age whenever the test runs. */
    static String birthDateOfAge(int years) {
        return java.time.LocalDate.now(java.time.ZoneId.of("America/Toronto"))
                .minusYears(years)
                .minusMonths(3)
                .toString();
    }
}
