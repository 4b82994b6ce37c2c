package org.guichetloisirs.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Keeps how every page looks that it is shown: on a desktop and on a telephone, by day and by night. */
final class Photographer implements Onlooker {

    /** A window of more points than this is more than Chromium likes to draw at once. */
    private static final int HIGHEST = 8_000;

    private final Path folder;
    private final Set<String> wanted;
    private final Set<String> taken = new TreeSet<>();
    private int number;

    /**
     * @param folder where the pictures go
     * @param wanted the names of those to take once more for the comparison, frozen
     */
    Photographer(Path folder, Set<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    /** Of the frozen ones, those that were never taken: their page or state has another name now. */
    Set<String> neverTaken() {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(taken);
        return missing;
    }

    @Override
    public void look(Page shown, String page, String state) {
        number++;
        // No button looks touched.
        shown.mouse().move(0, 0);
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            shown.setViewportSize(width, Browser.HEIGHT);
            // As high as the page: what stays at the window's edge then stands at the page's, over nothing.
            int height = ((Number) shown.evaluate("() => document.scrollingElement.scrollHeight")).intValue();
            shown.setViewportSize(width, Math.min(height, HIGHEST));
            take(shown, page, state, true);
        }
    }

    /** What lies over the page closes when the window changes: the window alone is taken, as it is. */
    @Override
    public void glance(Page shown, String page, String state) {
        number++;
        take(shown, page, state, false);
    }

    private void take(Page shown, String page, String state, boolean whole) {
        int width = shown.viewportSize().width;
        String name = name(page, state);
        String file = "%03d-%s.png".formatted(number, name);
        save(shown, folder.resolve(String.valueOf(width)).resolve(file), whole);
        shown.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        save(shown, folder.resolve(width + "-dark").resolve(file), whole);
        shown.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        String frozen = name + "-" + width;
        if (wanted.contains(frozen) && taken.add(frozen)) {
            Frost.over(shown, () -> save(shown, folder.resolve("frozen/" + frozen + ".png"), whole));
        }
    }

    private static void save(Page shown, Path file, boolean whole) {
        shown.screenshot(
                new ScreenshotOptions().setPath(file).setFullPage(whole).setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** Such as {@code cart-one-line}. */
    private static String name(String page, String state) {
        String words = page.replace("/WEB-INF/", "").replace(".xhtml", "") + " " + state;
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
