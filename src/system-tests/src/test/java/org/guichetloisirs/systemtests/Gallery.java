package org.guichetloisirs.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every page in every state that matters, shown one by one to an onlooker; knows what it has not shown yet. */
final class Gallery {

    private final Onlooker onlooker;
    private final SortedSet<String> shown = new TreeSet<>();

    Gallery(Onlooker onlooker) {
        this.onlooker = onlooker;
    }

    /** Shows what this window shows. */
    void show(Page window, String state) {
        show(window, addressOf(window), state);
    }

    /** Shows an error page, which stands under the address that failed. */
    void showError(Page window, String name) {
        showError(window, name, "as it comes");
    }

    /** The same in a state of its own. */
    void showError(Page window, String name, String state) {
        show(window, "/WEB-INF/errors/" + name + ".xhtml", state);
    }

    /** Shows this page once more with the menu of a telephone unfolded. */
    void showMenu(Page window) {
        window.locator("nav details").first().evaluate("menu => { menu.open = true; }");
        show(window, "menu open");
    }

    /** Opens the address and shows what came. */
    void open(Page window, String address, String state) {
        window.navigate(address);
        show(window, state);
    }

    /** Shows what a change of the window's width closes, once on a desktop and once on a telephone. */
    void showOpened(Page window, String state, Runnable opening) {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            window.setViewportSize(width, Browser.HEIGHT);
            opening.run();
            onlooker.glance(window, addressOf(window), state + ", " + width);
        }
        window.setViewportSize(Browser.WIDE, Browser.HEIGHT);
    }

    private void show(Page window, String page, String state) {
        window.waitForLoadState(LoadState.LOAD);
        shown.add(page);
        onlooker.look(window, page, state);
        window.setViewportSize(Browser.WIDE, Browser.HEIGHT);
    }

    /** The pages of the sources that were never shown. */
    SortedSet<String> missing() {
        SortedSet<String> missing = Pages.all();
        missing.addAll(Pages.errors());
        missing.removeAll(shown);
        return missing;
    }

    static String addressOf(Page window) {
        String path = URI.create(window.url()).getPath();
        return path.equals("/") ? "/index.xhtml" : path;
    }
}
