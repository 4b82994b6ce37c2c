package org.guichetloisirs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes the pictures of the help afresh. The build puts them into the EAR when all else has passed (ADR 0034). */
@ExtendWith(RunningSite.class)
class HelpPicturesIT {

    private static final Path WORDS =
            Path.of(System.getProperty("guichet.tests.words", "../web/src/main/resources/org/guichetloisirs/web"));
    private static final String PICTURE = ".picture";

    @Test
    void everyChapterHasItsPicturesAndNoOthersAreMade(RunningSite site) throws IOException {
        try (Browser telephone = site.telephone();
                Browser other = site.telephone();
                Browser office = site.browser()) {
            HelpCamera camera = new HelpCamera(telephone.page(), RunningSite.helpPictures(), "");
            Clerk clerk = new Clerk(office.page());
            clerk.signIn();
            new HelpTour(site, telephone.page(), camera, "Exemple").walk(clerk);
            HelpCamera second = new HelpCamera(other.page(), RunningSite.helpPictures(), "");
            new HelpTour(site, other.page(), second, "Exemple").refused();

            SortedSet<String> taken = new TreeSet<>(camera.taken());
            taken.addAll(second.taken());
            assertThat(taken).isEqualTo(named());
        }
    }

    /** What the package carries until then, on the page that has it all: nothing is missing, nothing will move. */
    @Test
    void thePackageShowsAPictureForEachTask(RunningSite site) throws IOException {
        try (Browser browser = site.browser()) {
            browser.page().navigate("/help-print.xhtml");
            Locator pictures = browser.page().locator(".help-picture img");
            assertThat(pictures.count()).isEqualTo(named().size());
            Object wrong = pictures.evaluateAll("""
                    all => Promise.all(all.map(e => e.decode().then(() =>
                        e.naturalWidth === 2 * e.getAttribute('width') && Math.abs(e.naturalHeight - 2 * e.getAttribute('height')) < 2
                            && e.alt.length > 10
                            ? '' : e.src))).then(each => each.filter(Boolean).join(' '))""");
            assertThat(wrong).isEqualTo("");
        }
    }

    /** The pictures that the chapters' words name. */
    private static SortedSet<String> named() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve("HelpTexts.properties"))) {
            words.load(reader);
        }
        SortedSet<String> named = new TreeSet<>();
        for (String key : words.stringPropertyNames()) {
            if (key.endsWith(PICTURE)) {
                // cart.1.picture is about cart-1.png
                String task = key.substring(0, key.length() - PICTURE.length());
                named.add(task.replace('.', '-'));
            }
        }
        return named;
    }
}
