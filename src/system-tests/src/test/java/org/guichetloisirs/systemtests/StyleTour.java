package org.guichetloisirs.systemtests;

import com.microsoft.playwright.Page;
import java.util.List;

/** The living page of the design system, in each of its states, with all that opens on it. */
final class StyleTour {

    private static final String ADDRESS = "/guide-de-style.xhtml";

    private final Gallery gallery;
    private final Page page;

    StyleTour(Gallery gallery, Page page) {
        this.gallery = gallery;
        this.page = page;
    }

    void walk() {
        page.navigate(ADDRESS);
        List<?> states = (List<?>) page.locator("[data-state]").evaluateAll("all => all.map(e => e.dataset.state)");
        if (states.isEmpty()) {
            throw new AssertionError(ADDRESS + " names no states any more");
        }
        for (Object state : states) {
            gallery.open(page, ADDRESS + "?state=" + state, "state " + state);
        }
        page.navigate(ADDRESS);
        new Overlays(gallery, page).showAll();
        page.evaluate("() => document.querySelectorAll('details').forEach(e => { e.open = true; })");
        gallery.show(page, "everything unfolded");
    }
}
