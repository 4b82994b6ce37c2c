package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;

/** What a family does on the citizen's pages, by the labels that it reads. */
final class Family {

    /** A card that the simulator always approves, and one that it always declines. */
    static final String GOOD_CARD = "4502285070000007";

    static final String DECLINED_CARD = "4485621544903528";

    static final String PASSWORD = "quatre saisons en famille";

    private final Page page;
    private final String email;

    /** A family that nobody knows yet, in this browser. */
    Family(Page page) {
        this(page, "famille." + UUID.randomUUID().toString().substring(0, 8) + "@exemple.test");
    }

    Family(Page page, String email) {
        this.page = page;
        this.email = email.toLowerCase(Locale.ROOT);
    }

    /** A name of letters alone that no other family has. */
    static String letters() {
        StringBuilder name = new StringBuilder("Essai");
        for (char c : UUID.randomUUID().toString().substring(0, 8).toCharArray()) {
            name.append((char) (c <= '9' ? c - '0' + 'g' : c));
        }
        return name.toString();
    }

    Page page() {
        return page;
    }

    String email() {
        return email;
    }

    void open(String path) {
        page.navigate(path);
    }

    /** From the home page to the form. */
    void goToSignUp() {
        open("/");
        link("Créer un compte").first().click();
        assertThat(heading("Créer un compte")).isVisible();
    }

    /** Fills every field of the form, the street by its first letters; does not send it. */
    void fillSignUp(String givenName, String familyName) {
        field("Prénom").fill(givenName);
        field("Nom de famille").fill(familyName);
        field("Date de naissance").fill("1988-04-12");
        field("Adresse électronique").fill(email);
        field("Téléphone").fill("819 555-0142");
        chooseStreet("Laf", "rue Lafontaine");
        field("Numéro civique").fill("123");
        field("Code postal").fill("j2b 1a1");
        field("Mot de passe").fill(PASSWORD);
        page.getByLabel("Recevoir par courriel la confirmation de mes inscriptions et mes reçus")
                .check();
    }

    void chooseStreet(String letters, String offered) {
        Locator street = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Rue"));
        street.fill("");
        street.pressSequentially(letters);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(offered))
                .first()
                .click();
        assertThat(street).hasValue(offered);
    }

    /** The whole way from nothing to an account whose address is confirmed. */
    void signUp(String givenName, String familyName, Mailbox mailbox) {
        goToSignUp();
        link("Je n'ai pas de carte de loisirs").click();
        fillSignUp(givenName, familyName);
        button("Créer mon compte").click();
        assertThat(heading("Vérifiez vos courriels")).isVisible();
        confirmAddress(mailbox);
    }

    void confirmAddress(Mailbox mailbox) {
        open(mailbox.linkFor(email, "/verify.xhtml"));
        button("Confirmer mon adresse").click();
        assertThat(heading("Votre adresse est confirmée")).isVisible();
    }

    /** An account with a confirmed address and a child of 8, Alex Essai; signed in. By requests: no page is drawn. */
    void joins(String familyName, Mailbox mailbox) {
        new PlainForm(page, "/sign-up.xhtml", "create")
                .with("givenName", "Camille")
                .with("familyName", familyName)
                .with("birthDate", "1988-04-12")
                .with("email", email)
                .with("phone", "819 555-0142")
                .with("street_input", "rue Lafontaine")
                .with("street_hinput", "rue Lafontaine")
                .with("civicNumber", "123")
                .with("postalCode", "J2B 1A1")
                .with("password", PASSWORD)
                .with("confirmationByEmail", "on")
                .send();
        new PlainForm(page, mailbox.linkFor(email, "/verify.xhtml"), "confirm").send();
        new PlainForm(page, "/sign-in.xhtml", "signIn")
                .with("name", email)
                .with("password", PASSWORD)
                .send();
        new PlainForm(page, "/member.xhtml", "save")
                .with("givenName", "Alex")
                .with("familyName", "Essai")
                .with("birthDate", GuideJourneyIT.birthDateOfAge(8))
                .send();
    }

    void signIn() {
        signIn(email, PASSWORD);
    }

    void signIn(String name, String password) {
        open("/sign-in.xhtml");
        field("Adresse électronique").fill(name);
        field("Mot de passe").fill(password);
        button("Se connecter").click();
    }

    void addMember(String givenName, String familyName, String birthDate) {
        open("/members.xhtml");
        link("Ajouter une personne").first().click();
        field("Prénom").fill(givenName);
        field("Nom de famille").fill(familyName);
        field("Date de naissance").fill(birthDate);
        button("Ajouter cette personne").click();
        assertThat(page.getByText(givenName + " " + familyName).first()).isVisible();
    }

    /** The guide's way: Activités, S'inscrire, the person, the activity in the list. */
    void findBySigningUp(String person, String activity) {
        menu("Activités").click();
        link("S'inscrire").last().click();
        link(person).click();
        Locator list = field("Activité");
        String value = list.locator("option")
                .filter(new Locator.FilterOptions().setHasText(activity))
                .first()
                .getAttribute("value");
        list.selectOption(value);
        button("Voir les groupes").click();
        assertThat(heading(activity)).isVisible();
    }

    /** Holds a place in the group whose text holds these words, for the person that is chosen. */
    void hold(String group) {
        group(group)
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirmer l'inscription à ce groupe"))
                .click();
        assertThat(group(group).getByText("place retenue")).isVisible();
    }

    Locator group(String words) {
        return page.locator("li.group")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** From the cart to the page of the card. */
    void goToPayment() {
        open("/cart.xhtml");
        button("Passer à la caisse").click();
        link("Payer en ligne").click();
        assertThat(heading("Payer en ligne")).isVisible();
    }

    /** Types the card into the gateway's own fields; does not pay. */
    void typeCard(String number) {
        FrameLocator card = page.frameLocator("#card-fields");
        card.locator("#monerisDataInput").fill(number);
        card.locator("#monerisExpInput").fill("1230");
        card.locator("#monerisCvdInput").fill("123");
    }

    void pay(String number) {
        typeCard(number);
        button("Payer maintenant").click();
    }

    /** The number of the order whose page is shown. */
    String order() {
        return page.url().replaceAll(".*order=([^&]+).*", "$1");
    }

    /** The receipt's number once the confirmation is there. */
    String receiptNumber() {
        Locator number = page.locator("#receipt-number");
        assertThat(number)
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        return number.innerText().strip();
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    Locator link(String text) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text));
    }

    /** On a telephone the menu is one line that opens. */
    void openMenu() {
        Locator opener = page.locator("nav.menu details:not([open]) > summary");
        if (opener.isVisible()) {
            opener.click();
        }
    }

    Locator menu(String text) {
        openMenu();
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menu principal"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    Locator field(String label) {
        return page.locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    /** The sentence beside a field. */
    Locator errorOf(String id) {
        return page.locator("#" + id + "-error");
    }
}
