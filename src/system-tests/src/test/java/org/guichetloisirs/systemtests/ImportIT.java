package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A town brings its own programme, publishes it, and a family registers in it. */
@ExtendWith(RunningSite.class)
class ImportIT {

    private static final String HEADER = "\uFEFFCODE_SESSION|DESCRIPTION|DESCRIPTION_ACT|DESCRIPTION_NAT|NOM_COUR"
            + "|TARIF_BASE|LIEU_1|LIEU_2|ARRONDISSEMENT|ADRESSE|DATE_DEB|DATE_FIN|JOUR_SEMAINE|HEURE_DEBUT|HEURE_FIN\r\n";

    @Test
    void anImportedGroupCanBeRegisteredIn(RunningSite site) {
        String file = HEADER
                + row("H2031", "Robotique du samedi, 6-12 ans", "45,00", "2031-01-11", "2031-03-22", "Samedi")
                + row("H2031", "Échecs en famille, 5 ans et +", "0,00", "2031-01-12", "2031-03-23", "Dimanche")
                + row("H2031", "Échecs en famille, 5 ans et +", "0,00", "2031-01-12", "2031-03-23", "Mercredi")
                + row("H2031", "Cours impossible", "45,00", "2031-03-22", "2031-01-11", "Lundi");
        try (Browser office = site.browser();
                Browser browser = site.browser()) {
            Clerk clerk = new Clerk(office.page());
            clerk.signIn();
            office.page().navigate("/admin/programme-import.xhtml");
            clerk.chooseFile("hiver-2031.csv", file);
            office.page().getByLabel("Places par groupe").fill("10");
            clerk.button("Aperçu").click();
            assertThat(office.page().getByText("Rien n'est encore importé")).isVisible();
            assertThat(office.page().locator("main")).containsText("Lignes refusées");
            office.picture("50-apercu");
            clerk.button("Importer").click();
            assertThat(office.page().locator("h2").first()).containsText("est importé");
            office.picture("51-importe");

            // Twice changes nothing.
            office.page().navigate("/admin/programme-import.xhtml");
            clerk.chooseFile("hiver-2031.csv", file);
            office.page().getByLabel("Places par groupe").fill("10");
            clerk.button("Aperçu").click();
            clerk.button("Importer").click();
            assertThat(office.page().getByText("rien n'a changé")).isVisible();

            publish(clerk, "Hiver 2031");

            Family family = site.acceptedFamily(browser.page());
            family.open("/catalogue.xhtml?q=robotique");
            family.link("Robotique du samedi").click();
            browser.page()
                    .getByLabel("Quelle personne voulez-vous inscrire?")
                    .selectOption(new SelectOption().setLabel("Alex Essai"));
            family.button("Voir les groupes pour cette personne").click();
            assertThat(browser.page().locator("main")).containsText("45,00");
            // The child is too old by 2031; the holder of the account joins the free one instead.
            family.open("/catalogue.xhtml?q=echecs");
            family.link("Échecs en famille").click();
            browser.page()
                    .getByLabel("Quelle personne voulez-vous inscrire?")
                    .selectOption(new SelectOption().setLabel("Alex Essai"));
            family.button("Voir les groupes pour cette personne").click();
            family.hold("dimanche");
            family.open("/cart.xhtml");
            family.button("Passer à la caisse").click();
            family.button("Confirmer l'inscription").click();
            String receipt = family.receiptNumber();
            site.mailbox().await(family.email(), receipt);
        }
    }

    /** The open data of Québec City where it lies beside the project; else rows of our own in its shape. */
    @Test
    void theProgrammeOf2015IsImportedAndRegisteredIn(RunningSite site) {
        try (Browser office = site.browser();
                Browser browser = site.browser()) {
            Clerk clerk = new Clerk(office.page());
            clerk.signIn();
            importProgramme(
                    clerk,
                    "LOISIR_LIBRE_2015.csv",
                    openData("LOISIR_LIBRE_2015.csv")
                            .orElse((HEADER.replace("|TARIF_BASE", "")
                                            + row("P2015", "Aquaforme avance", "", "2015-04-28", "2015-06-16", "Mardi")
                                                    .replace("||", "|"))
                                    .getBytes(StandardCharsets.UTF_8)));
            importProgramme(
                    clerk,
                    "LOISIR_PAYANT_2015_extrait.csv",
                    openData("LOISIR_PAYANT_2015_extrait.csv")
                            .orElse((HEADER + row("E2015", "Petanque", "0,50", "2015-06-03", "2015-09-02", "Mercredi"))
                                    .getBytes(StandardCharsets.UTF_8)));
            office.picture("52-programme-2015");
            publish(clerk, "Printemps 2015");

            Family family = site.acceptedFamily(browser.page());
            family.open("/catalogue.xhtml?q=aquaforme+avance");
            family.link("Aquaforme avance").first().click();
            browser.page()
                    .getByLabel("Quelle personne voulez-vous inscrire?")
                    .selectOption(new SelectOption().setIndex(1));
            family.button("Voir les groupes pour cette personne").click();
            browser.picture("53-groupe-importe");
            family.hold("mardi");
            family.open("/cart.xhtml");
            family.button("Passer à la caisse").click();
            family.button("Confirmer l'inscription").click();
            site.mailbox().await(family.email(), family.receiptNumber());
        }
    }

    @Test
    void whatIsNoCsvIsRefusedInASentence(RunningSite site) {
        try (Browser office = site.browser()) {
            Clerk clerk = new Clerk(office.page());
            clerk.signIn();
            for (String page : new String[] {"/admin/programme-import.xhtml", "/admin/street-import.xhtml"}) {
                office.page().navigate(page);
                clerk.chooseFile("photo.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, 0, 0, 7});
                clerk.button("Aperçu").click();
                assertThat(office.page().locator("#file-error")).containsText("CSV");
            }
        }
    }

    @Test
    void streetsAreImportedAndFound(RunningSite site) {
        try (Browser office = site.browser();
                Browser browser = site.browser()) {
            Clerk clerk = new Clerk(office.page());
            clerk.signIn();
            office.page().navigate("/admin/street-import.xhtml");
            clerk.chooseFile(
                    "rues.csv",
                    "type;nom;municipalite;de;a;parite\nboulevard;Saint-Zotique-du-Test;Drummondville;1;99;toutes\n");
            clerk.button("Aperçu").click();
            clerk.button("Importer").click();
            assertThat(office.page().locator("h2").first()).containsText("est importé");
            Family family = new Family(browser.page());
            family.goToSignUp();
            family.link("Je n'ai pas de carte de loisirs").click();
            family.chooseStreet("boul st-zot", "boulevard Saint-Zotique-du-Test");
            family.field("Numéro civique").fill("450");
            family.button("Créer mon compte").click();
            assertThat(family.errorOf("civicNumber")).containsText("1 à 99");
        }
    }

    private static void importProgramme(Clerk clerk, String name, byte[] file) {
        clerk.page().navigate("/admin/programme-import.xhtml");
        clerk.chooseFile(name, file);
        clerk.page().getByLabel("Places par groupe").fill("20");
        clerk.button("Aperçu").click();
        clerk.button("Importer").click();
        assertThat(clerk.page().locator("h2").first()).containsText("est importé");
    }

    private static Optional<byte[]> openData(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data/quebec-ville-loisirs").resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    return Optional.of(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.empty();
    }

    private static void publish(Clerk clerk, String season) {
        Page page = clerk.page();
        page.navigate("/admin/seasons.xhtml");
        page.locator("main")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(season))
                .click();
        page.getByLabel("État").selectOption("PUBLISHED");
        page.getByLabel("Ouverture des inscriptions").fill("2026-01-01T08:00");
        clerk.button("Enregistrer").click();
        assertThat(page.locator("main [role=status]").first()).containsText("enregistrée");
    }

    private static String row(String session, String title, String price, String from, String to, String day) {
        return String.join(
                        "|",
                        session,
                        title,
                        title,
                        "Loisirs scientifiques",
                        "Club d'essai",
                        price,
                        "Centre d'essai",
                        "Salle 1",
                        "Arrondissement d'essai",
                        "1, rue de l'Essai, Quebec (QC) G1A 1A1 ",
                        from,
                        to,
                        day,
                        "09:00:00",
                        "10:30:00")
                + "\r\n";
    }
}
