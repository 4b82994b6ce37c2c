package org.guichetloisirs.systemtests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/** One person's browser: its own cookies, any number of windows. Closing it forgets them. */
final class Browser implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 360;
    static final int HEIGHT = 900;

    private final BrowserContext context;
    private final Path pictures;
    private final String last;
    private final Page page;

    /** @param last what to call the pictures of how the windows look in the end, be it a success or not */
    Browser(BrowserContext context, Path pictures, String last) {
        this.context = context;
        this.pictures = pictures;
        this.last = last;
        this.page = context.newPage();
    }

    /** The first window. */
    Page page() {
        return page;
    }

    /** Another window of the same person. */
    Page newPage() {
        return context.newPage();
    }

    /** Keeps how the first window looks, on a desktop and at 360 pixels. */
    void picture(String name) {
        picture(page, name);
    }

    /** Keeps how an address looks, opened at either width: a frame of another site is not drawn again when resized. */
    void pictureOf(String address, String name) {
        Page other = context.newPage();
        other.navigate(address);
        save(other, name);
        other.setViewportSize(NARROW, HEIGHT);
        other.navigate(address);
        other.waitForLoadState(LoadState.NETWORKIDLE);
        save(other, name + "-360");
        other.close();
    }

    private void picture(Page shown, String name) {
        save(shown, name);
        shown.setViewportSize(NARROW, HEIGHT);
        save(shown, name + "-360");
        shown.setViewportSize(WIDE, HEIGHT);
    }

    private void save(Page shown, String name) {
        shown.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        int window = 0;
        for (Page open : context.pages()) {
            save(open, last + "-" + ++window);
        }
        context.close();
    }
}
