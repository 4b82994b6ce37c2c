package org.guichetloisirs.systemtests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.imageio.ImageIO;

/**
 * Takes the pictures of the help: of a telephone's page only the part that matters, with a line around what the text
 * speaks of. Two dots stand for each pixel, so that it is sharp on a telephone and on paper.
 */
final class HelpCamera {

    /** The whole page fits, so that nothing which stays at the window's edge covers what is shown. */
    private static final int HEIGHT = 4000;

    private static final int MARGIN = 11;

    /** Drawn over the page, not into it: what it surrounds stays where it is. The white edge shows it on any colour. */
    private static final String SURROUND = """
            e => {
              const box = e.getBoundingClientRect();
              const line = document.createElement('div');
              line.className = 'help-ring';
              Object.assign(line.style, {
                position: 'absolute', boxSizing: 'border-box', pointerEvents: 'none', zIndex: 100000,
                left: (Math.max(box.left - 5, 2) + scrollX) + 'px', top: (box.top - 5 + scrollY) + 'px',
                width: (Math.min(box.right + 5, innerWidth - 2) - Math.max(box.left - 5, 2)) + 'px',
                height: (box.height + 10) + 'px',
                border: '3px solid #b3006b', borderRadius: '10px', boxShadow: '0 0 0 1px #fff, inset 0 0 0 1px #fff',
              });
              document.body.append(line);
            }""";

    /**
     * No field has the focus unless its list is open, and the letters have their own shapes. This browser has no French: it
     * would write a date in the American order, where a family's writes it as the field sends it.
     */
    private static final String SETTLE = """
            () => {
              const field = document.activeElement;
              if (field && field.getAttribute('aria-expanded') !== 'true') {
                field.blur();
              }
              document.querySelectorAll('input[type=date]').forEach(e => { e.type = 'text'; e.dataset.date = 'yes'; });
              return document.fonts.ready.then(() => true);
            }""";

    private static final String CLEAR = """
            () => {
              document.querySelectorAll('.help-ring').forEach(e => e.remove());
              document.querySelectorAll('[data-date]').forEach(e => { e.type = 'date'; });
            }""";

    private final Page page;
    private final Path folder;
    private final String ending;
    private final SortedSet<String> taken = new TreeSet<>();

    /** @param ending what the name of every picture ends with, before {@code .png} */
    HelpCamera(Page page, Path folder, String ending) {
        this.page = page;
        this.folder = folder;
        this.ending = ending;
        page.setViewportSize(Browser.NARROW, HEIGHT);
    }

    /** The names of the pictures so far, without the ending. */
    SortedSet<String> taken() {
        return taken;
    }

    /**
     * Takes one.
     *
     * @param name the picture's, such as {@code cart-1}
     * @param surrounded what the line goes around
     * @param shown what the picture shows, from the uppermost to the lowest
     */
    void take(String name, List<Locator> surrounded, Locator... shown) {
        // The page that is left may still be there: only what is to be seen tells that the next one has come.
        surrounded.forEach(each -> each.first().waitFor());
        page.waitForLoadState(LoadState.LOAD);
        page.mouse().move(0, 0);
        page.evaluate(SETTLE);
        double top = Arrays.stream(shown).mapToDouble(each -> box(each).y).min().orElseThrow() - MARGIN;
        double bottom = Arrays.stream(shown)
                        .map(HelpCamera::box)
                        .mapToDouble(box -> box.y + box.height)
                        .max()
                        .orElseThrow()
                + MARGIN;
        surrounded.forEach(each -> each.evaluate(SURROUND));
        byte[] png = page.screenshot(new Page.ScreenshotOptions()
                .setCaret(com.microsoft.playwright.options.ScreenshotCaret.HIDE)
                .setClip(0, Math.floor(top), Browser.NARROW, Math.ceil(bottom - top)));
        page.evaluate(CLEAR);
        if (!taken.add(name)) {
            throw new IllegalStateException("The picture " + name + " was taken already");
        }
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            FewColours.save(image, folder.resolve(name + ending + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BoundingBox box(Locator part) {
        part.first().waitFor();
        return part.first().boundingBox();
    }
}
