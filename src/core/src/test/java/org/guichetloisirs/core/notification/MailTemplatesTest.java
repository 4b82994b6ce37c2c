package org.guichetloisirs.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.town.LogoType;
import org.guichetloisirs.core.town.TownFixture;
import org.guichetloisirs.core.town.TownLogo;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail in both languages: one source for its HTML and its text, and what a mail reader needs to show it well. */
class MailTemplatesTest {

    private static final String LINK = "http://localhost:8080/verify.xhtml?token=abc_-1&x=<2>";

    private static final List<Map<String, Object>> LINES = List.of(
            Map.of("member", "Zoé O'Neil", "activity", "Karaté & cie", "group", "lundi 18 h", "price", "85,00 $"),
            Map.of("member", "Émile", "activity", "Yoga", "group", "mardi 19 h", "price", "45,00 $"));

    private static final Map<String, Object> ORDER = Map.ofEntries(
            Map.entry("receiptNumber", "R-000001"),
            Map.entry("orderNumber", "2026-000100"),
            Map.entry("day", "7 décembre 2026"),
            Map.entry("lines", LINES),
            Map.entry("subtotal", "130,00 $"),
            Map.entry("taxed", true),
            Map.entry("gst", "6,50 $"),
            Map.entry("qst", "12,97 $"),
            Map.entry("gstNumber", "000000000 RT0001"),
            Map.entry("qstNumber", "0000000000 TQ0001"),
            Map.entry("total", "149,47 $"),
            Map.entry("paid", true),
            Map.entry("credit", "20,00 $"),
            Map.entry("charge", "129,47 $"),
            Map.entry("counter", ""),
            Map.entry("cardName", "Visa"),
            Map.entry("authorization", "T32472"));

    private static final Map<String, Object> OFFER = Map.of(
            "member", "Zoé O'Neil",
            "activity", "Karaté & cie",
            "group", "lundi 18 h",
            "price", "85,00 $",
            "until", "lundi 7 décembre 2026 à 18 h 30");

    private static final Map<String, Map<String, Object>> MAILS = Map.ofEntries(
            Map.entry("verify-address", Map.of("link", LINK, "hours", 48)),
            Map.entry("password-reset", Map.of("link", LINK, "hours", 2)),
            Map.entry("account-exists", Map.of("link", LINK, "hours", 48)),
            Map.entry("account-approved", Map.of("givenName", "Zoé", "cardNumber", "12345678")),
            Map.entry("account-refused", Map.of("givenName", "Zoé", "reason", "Un.\nDeux <b>fois</b>.")),
            Map.entry("order-confirmation", ORDER),
            Map.entry(
                    "payment-not-charged",
                    Map.of("total", "1 $", "orderNumber", "1", "declined", true, "heldUntil", "18 h", "lines", LINES)),
            Map.entry(
                    "order-refunded",
                    Map.of(
                            "amount",
                            "1 $",
                            "orderNumber",
                            "1",
                            "toCard",
                            true,
                            "toCredit",
                            true,
                            "cardName",
                            "Visa",
                            "lines",
                            LINES)),
            Map.entry(
                    "payment-returned", Map.of("amount", "1 $", "orderNumber", "1", "placeLost", true, "lines", LINES)),
            Map.entry("waiting-offer", OFFER),
            Map.entry("waiting-late", OFFER));

    static Stream<Arguments> everyMail() {
        return Stream.of(Language.values())
                .flatMap(language -> MAILS.keySet().stream().sorted().map(name -> Arguments.of(language, name)));
    }

    private static RenderedMail render(Language language, String name) {
        return language.speaking(() -> MailTemplates.render(name, MAILS.get(name), TownFixture.profile()));
    }

    @ParameterizedTest
    @MethodSource("everyMail")
    void isReadableByEveryMailReader(Language language, String name) {
        RenderedMail mail = render(language, name);
        Document page = Jsoup.parse(mail.html());
        assertThat(page.selectFirst("html").attr("lang"))
                .isEqualTo(language.locale().toLanguageTag());
        // A mail reader that shows it inside its own page drops the element above.
        assertThat(page.select(".around").attr("lang"))
                .isEqualTo(language.locale().toLanguageTag());
        assertThat(page.title()).isEqualTo(mail.subject()).contains("Quatre-Saisons");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(page.select("style[data-inline]")).isEmpty();
        assertThat(page.select("style").html()).contains("prefers-color-scheme: dark", "max-width: 480px");
        assertThat(page.select("p, h1, a, td, th").not("[style]")).isEmpty();
        assertThat(page.select(".sheet").attr("style")).contains("max-width: 600px");
        assertThat(page.select("table").not(":has(th[scope])")).isEmpty();
        assertThat(page.select("script, link, form, iframe")).isEmpty();
        assertThat(page.select("[class=preheader only-html]").text()).isNotBlank();
        assertThat(mail.html() + mail.text() + mail.subject()).doesNotContain("{{", "}}}", "&amp;amp;", "&amp;lt;");
    }

    @ParameterizedTest
    @MethodSource("everyMail")
    void saysTheSameAsText(Language language, String name) {
        RenderedMail mail = render(language, name);
        Document page = Jsoup.parse(mail.html());
        page.select(".only-html, style").remove();
        for (String word : page.body().text().split("[\\s\u00A0]+")) {
            assertThat(mail.text()).contains(word);
        }
        page.select("a[href^=http]").forEach(link -> assertThat(mail.text()).contains("\n" + link.attr("href")));
        assertThat(mail.text()).doesNotContain("\n\n\n").endsWith("\n").doesNotContainPattern("(?m)[ \t]+$");
    }

    @Test
    void theTextIsLaidOutAsAPersonWouldWriteIt() {
        assertThat(render(Language.FRENCH, "order-confirmation").text())
                .contains("Votre inscription est confirmée\n\nBonjour,\n\n")
                .contains(
                        "Numéro de reçu\u00A0: R-000001\nCommande\u00A0: 2026-000100\nDate\u00A0: 7 décembre 2026\n\n")
                .contains("Zoé O'Neil\nKaraté & cie\nlundi 18 h\n85,00 $\n\nÉmile\n")
                .contains(
                        "TPS (5\u00A0%)\u00A0: 6,50 $\nTVQ (9,975\u00A0%)\u00A0: 12,97 $\nTotal\u00A0: 149,47 $\n\nPayé avec le crédit du dossier\u00A0: 20,00 $\n\nPayé par carte Visa, autorisation T32472\u00A0: 129,47 $\n")
                .contains("Voir mon reçu\nhttp://localhost:8080/confirmation.xhtml?order=2026-000100\n")
                .endsWith("Téléphone\u00A0: 819 555-0100\nCourriel\u00A0: loisirs@exemple.test\n");
        assertThat(render(Language.ENGLISH, "order-confirmation").text())
                .contains("Receipt number: R-000001\nOrder: 2026-000100\n");
        assertThat(render(Language.FRENCH, "payment-returned").text())
                .contains("\n- Zoé O'Neil\u00A0: Karaté & cie, lundi 18 h\n- Émile\u00A0: Yoga, mardi 19 h\n");
    }

    private static Document dressed(Map<String, Object> town) {
        return Jsoup.parse(
                MailTemplates.render("account-approved", MAILS.get("account-approved"), TownFixture.profile(town))
                        .html());
    }

    @Test
    void wearsTheTownsLook() {
        Document page = dressed(Map.of(
                "brandColour", "#7a1f1f",
                "address", "10, rue de la Gare\nDrummondville",
                "website", "https://loisirs.exemple.test",
                "logo", new TownLogo("0123456789abcdef", LogoType.PNG, 480, 160, false)));
        assertThat(page.select("a.button").attr("style")).contains("background: #7a1f1f");
        assertThat(page.select("img").attr("src")).isEqualTo("http://localhost:8080/logo/0123456789abcdef.png");
        assertThat(page.select("img").attr("width") + "x" + page.select("img").attr("height"))
                .isEqualTo("144x48");
        assertThat(page.select("img").attr("alt")).isEmpty();
        assertThat(page.select(".head").text()).isEqualTo("Centre communautaire des Quatre-Saisons");
        assertThat(page.select(".foot").text())
                .contains("10, rue de la Gare Drummondville", "https://loisirs.exemple.test");
    }

    @Test
    void aLogoThatSaysTheNameIsNotFollowedByIt() {
        Document page =
                dressed(Map.of("logo", new TownLogo("0123456789abcdef", LogoType.PNG, 900, 90, true), "phone", ""));
        assertThat(page.select("img").attr("alt")).isEqualTo("Centre communautaire des Quatre-Saisons");
        assertThat(page.select("img").attr("width") + "x" + page.select("img").attr("height"))
                .isEqualTo("240x24");
        assertThat(page.select(".head").text()).isEmpty();
        assertThat(page.select(".foot").text()).doesNotContain("Téléphone");
    }

    @Test
    void whatSomebodyTypedIsShownAsTyped() {
        RenderedMail mail = render(Language.FRENCH, "account-refused");
        assertThat(mail.text()).contains("\n\nUn.\nDeux <b>fois</b>.\n\n");
        assertThat(mail.html()).contains("Un.\nDeux &lt;b&gt;fois&lt;/b&gt;.").doesNotContain("<b>fois");
        assertThat(render(Language.FRENCH, "verify-address").text()).contains("\n" + LINK + "\n");
        assertThat(Jsoup.parse(render(Language.FRENCH, "verify-address").html())
                        .select("a.button")
                        .attr("href"))
                .isEqualTo(LINK);
    }
}
