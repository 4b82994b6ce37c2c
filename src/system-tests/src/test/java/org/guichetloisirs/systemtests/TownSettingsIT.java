package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The town gives itself a name, a logo and colours, and closes its desk for a while. Each test leaves it as it was. */
@ExtendWith(RunningSite.class)
@Isolated
class TownSettingsIT {

    private static final String SETTINGS = "/admin/settings.xhtml";
    private static final String MAINTENANCE = "/admin/settings-maintenance.xhtml";

    @Test
    void aColourThatCannotBeReadIsRefusedWithTheNearestThatCan(RunningSite site) {
        try (Browser office = site.browserWithoutScripts()) {
            Page page = office.page();
            new Clerk(page).signIn();
            page.navigate(SETTINGS);
            page.locator("#brandColour").fill("#2fa84f");
            page.locator("#accentColour").fill("#ffffff");
            page.locator("#welcomeTextFrench").fill("Deux mots.\n\nDeux autres.");
            page.locator("#save").click();

            assertThat(page.locator("#brandColour-error")).containsText("2,85");
            assertThat(page.locator("#brandColour-error")).containsText("4,5");
            assertThat(page.locator("#brandColour")).hasValue("#2fa84f");
            assertThat(page.locator("#welcomeTextFrench")).hasValue("Deux mots.\n\nDeux autres.");
            assertThat(page.locator("#preview-note")).containsText("la plus proche qui convient");

            Locator take = page.locator("#brandColour-take");
            String proposed = take.getAttribute("value").replaceAll(".*(#[0-9a-f]{6}).*", "$1");
            take.click();
            assertThat(page.locator("#brandColour")).hasValue(proposed);
            assertThat(page.locator("#brandColour-error")).hasCount(0);
            assertThat(page.locator("#welcomeTextFrench")).hasValue("Deux mots.\n\nDeux autres.");
            assertThat(page.locator(".preview-day .button-primary")).hasCSS("background-color", rgb(proposed));

            // Nothing of it was kept.
            page.navigate(SETTINGS);
            assertThat(page.locator("#brandColour")).hasValue("#0b4f6c");
        }
    }

    @Test
    void thePreviewFollowsWhatIsWritten(RunningSite site) {
        try (Browser office = site.browser()) {
            Page page = office.page();
            new Clerk(page).signIn();
            page.navigate(SETTINGS);
            page.locator("#name").fill("Loisirs du Lac");
            assertThat(page.locator(".preview-night .brand-name")).hasText("Loisirs du Lac");
            page.locator("#brandColour").fill("#7a1f3d");
            Locator button = page.locator(".preview-day .button-primary");
            assertThat(button).hasCSS("background-color", rgb("#7a1f3d"));
            assertThat(page.locator("[data-well=brandColour]")).hasValue("#7a1f3d");
            assertThat(page.locator("#preview-note")).hasText("");

            page.locator("#brandColour").fill("#ffcc00");
            assertThat(page.locator("#preview-note")).containsText("la plus proche qui convient");
            assertThat(button).not().hasCSS("background-color", rgb("#ffcc00"));
        }
    }

    @Test
    void familiesSeeTheColoursTheLogoAndTheWords(RunningSite site) {
        try (Browser office = site.browser();
                Browser family = site.browser()) {
            Page page = office.page();
            new Clerk(page).signIn();
            whileOtherwise(page, () -> {
                page.locator("#brandColour").fill("#7a1f3d");
                page.locator("#accentColour").fill("#ffd166");
                page.locator("#welcomeTitleFrench").fill("Bougez à Saint-Lac");
                page.locator("#footerTextFrench").fill("Un service de la Ville.");
                page.locator("#logo").setInputFiles(new FilePayload("logo.png", "image/png", logo()));
                page.locator("#logoSaysName").check();
                page.locator("#phone").fill("12");
                page.locator("#save").click();
                // The image is not asked for again when another field is to be mended.
                assertThat(page.locator("#phone-error")).isVisible();
                assertThat(page.locator(".preview-day .brand-logo"))
                        .hasAttribute("src", Pattern.compile("^data:image"));
                page.locator("#phone").fill("819 555-0100");
                page.locator("#save").click();
                assertThat(page).hasURL(Pattern.compile("done=settings-saved"));
                office.picture("town-settings");

                Page seen = family.page();
                seen.navigate("/");
                assertThat(seen.locator("h1")).hasText("Bougez à Saint-Lac");
                assertThat(seen.locator(".site-footer")).containsText("Un service de la Ville.");
                assertThat(seen.locator("#signIn")).hasCSS("background-color", rgb("#7a1f3d"));
                Locator logo = seen.locator(".site-header .brand-logo");
                assertThat(logo).hasAttribute("width", "480");
                assertThat(logo).hasAttribute("height", "120");
                assertThat(logo).hasAttribute("alt", page.locator("#name").inputValue());
                assertThat(logo.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                        .isEqualTo(480);
                assertThat(seen.locator(".site-header .brand-name")).hasCount(0);
                forever(seen, logo.getAttribute("src"), "image/png");
                forever(seen, seen.locator("link[href*='/theme/']").getAttribute("href"), "text/css");
                family.picture("town-seen");
            });
            Page seen = family.page();
            seen.navigate("/");
            assertThat(seen.locator(".brand-logo, link[href*='/theme/']")).hasCount(0);
        }
    }

    private static void forever(Page page, String address, String type) {
        APIResponse answer = page.request().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith(type);
        assertThat(answer.headers().get("cache-control")).contains("immutable");
        assertThat(answer.headers().get("etag")).isNotEmpty();
    }

    @Test
    void theSecondOfTwoWindowsIsToldAndLosesNothing(RunningSite site) {
        try (Browser office = site.browser()) {
            Page page = office.page();
            new Clerk(page).signIn();
            whileOtherwise(page, () -> {
                Page late = office.newPage();
                late.navigate(SETTINGS);
                late.locator("#welcomeTitleFrench").fill("Écrit plus tard");

                page.locator("#municipality").fill("Saint-Lac");
                page.locator("#save").click();
                assertThat(page).hasURL(Pattern.compile("done=settings-saved"));

                late.locator("#save").click();
                assertThat(late.locator("#error-summary")).containsText("dans une autre fenêtre");
                assertThat(late.locator("main .message-warning")).containsText("Saint-Lac");
                assertThat(late.locator("#welcomeTitleFrench")).hasValue("Écrit plus tard");
                assertThat(late.locator("#municipality")).hasValue("Saint-Lac");
                late.locator("#save").click();
                assertThat(late).hasURL(Pattern.compile("done=settings-saved"));
                assertThat(late.locator("#welcomeTitleFrench")).hasValue("Écrit plus tard");
                late.close();
            });
        }
    }

    @Test
    void closedTheDeskShowsOnePageToFamiliesAndStaffComesIn(RunningSite site) {
        try (Browser office = site.browser();
                Browser family = site.browser();
                Browser colleague = site.browser()) {
            Page page = office.page();
            new Clerk(page).signIn();
            page.navigate(MAINTENANCE);
            page.locator("#maintenanceMessageFrench").fill("Nous ajoutons les activités de l'hiver.");
            page.locator("#maintenanceEnds").fill("2035-01-05T17:30");
            page.locator("#close").click();
            assertThat(page.locator("#open")).isVisible();
            try {
                Page closed = family.page();
                Response answer = closed.navigate("/catalogue.xhtml");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(Long.parseLong(answer.headerValue("retry-after"))).isPositive();
                assertThat(answer.headerValue("cache-control")).contains("no-store");
                assertThat(closed.locator("h1")).hasText("Le guichet est fermé pour le moment");
                assertThat(closed.locator("main")).containsText("Nous ajoutons les activités de l'hiver.");
                assertThat(closed.locator("main")).containsText("vendredi 5 janvier 2035 à 17 h 30");
                family.picture("town-closed");
                assertThat(closed.navigate("/").status()).isEqualTo(503);
                assertThat(closed.request().post("/sign-up.xhtml").status()).isNotEqualTo(200);
                // A payment that was sent is told its end: the page asks who it is, as ever.
                assertThat(closed.navigate("/payment-status.xhtml?order=1").status())
                        .isEqualTo(200);
                assertThat(closed).hasURL(Pattern.compile("sign-in"));
                assertThat(closed.request().get("/health/ready").status()).isEqualTo(200);
                assertThat(closed.request().get("/resources/css/guichet.css").status())
                        .isEqualTo(200);

                Page other = colleague.page();
                new Clerk(other).signIn();
                assertThat(other.locator(".closed-reminder")).isVisible();
                assertThat(other.navigate("/catalogue.xhtml").status()).isEqualTo(200);
                other.locator(".closed-reminder a").click();
                assertThat(other.locator("#open")).isVisible();
            } finally {
                page.navigate(MAINTENANCE);
                page.locator("#maintenanceMessageFrench").fill("");
                page.locator("#maintenanceEnds").fill("");
                page.locator("#open").click();
                assertThat(page.locator("#close")).isVisible();
            }
            assertThat(family.page().navigate("/catalogue.xhtml").status()).isEqualTo(200);
        }
    }

    /** Does something to the settings, then writes back what stood there. */
    private static void whileOtherwise(Page page, Runnable action) {
        page.navigate(SETTINGS);
        Map<String, String> before = new LinkedHashMap<>();
        for (Locator field :
                page.locator("#settingsForm .input:not([type=file])").all()) {
            before.put(field.getAttribute("id"), field.inputValue());
        }
        assertThat(before).hasSizeGreaterThan(12);
        try {
            action.run();
        } finally {
            page.navigate(SETTINGS);
            page.locator("#settingsForm details:not([open]) summary").all().forEach(Locator::click);
            before.forEach((field, value) -> page.locator("#" + field).fill(value));
            page.locator("#logoRemoved").all().forEach(Locator::check);
            page.locator("#save").click();
            assertThat(page).hasURL(Pattern.compile("done=settings-saved"));
        }
    }

    private static String rgb(String hex) {
        Color colour = Color.decode(hex);
        return "rgb(" + colour.getRed() + ", " + colour.getGreen() + ", " + colour.getBlue() + ")";
    }

    private static byte[] logo() {
        BufferedImage image = new BufferedImage(800, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x7a1f3d));
        pen.fillOval(10, 10, 180, 180);
        pen.fillRect(220, 70, 560, 60);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
