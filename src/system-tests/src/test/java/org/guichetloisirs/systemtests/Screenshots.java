package org.guichetloisirs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.guichetloisirs.launcher.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Not a test: {@code mvn verify -Pscreenshots} takes a picture of every page in every state, on a desktop and on a
 * telephone, by day and by night, and says how much the reference pictures have changed. It judges nothing; {@code -Drenew} makes the fresh
 * pictures the references.
 */
@ExtendWith(RunningSite.class)
class Screenshots {

    private static final Path KEPT = Path.of("src/references");

    @Test
    void ofEveryPage(RunningSite site) throws IOException {
        Path folder = RunningSite.pictures().resolveSibling("pictures");
        Folders.delete(folder);
        Photographer photographer = new Photographer(folder, References.NAMES);

        Gallery gallery = new Gallery(photographer);
        new GrandTour(site, gallery).walk();
        try (Browser anyone = site.browser()) {
            new StyleTour(gallery, anyone.page()).walk();
        }

        Path drawn = folder.resolve("differences");
        References references = new References(KEPT, folder.resolve("frozen"), drawn);
        System.out.printf("%nPictures of every page: %s%n%n", folder);
        if (System.getProperty("renew") != null) {
            references.renew();
            System.out.printf("The reference pictures are renewed: %s%n%n", KEPT.toAbsolutePath());
        } else {
            System.out.printf(
                    "Share of points that differ from %s (drawn in %s):%n%s%n", KEPT, drawn, references.compare());
        }
        assertThat(photographer.neverTaken())
                .as("pictures of References.NAMES that no visit of GrandTour gives")
                .isEmpty();
    }
}
