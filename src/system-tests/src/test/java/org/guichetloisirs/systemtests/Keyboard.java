package org.guichetloisirs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * Hands that have no mouse. At every stop of the Tab key the focus must be painted, lie open to the eye, and come in the
 * order in which the page is read.
 */
final class Keyboard {

    private static final int MOST_STOPS = 90;

    /** What has the focus in this document, and what is wrong with how it shows; null faults when nothing is. */
    private static final String STOP = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) { return {name: 'the page itself', fault: '', order: ''}; }
              const name = e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' «'
                  + (e.getAttribute('aria-label') || e.value || e.textContent || '').trim().slice(0, 40) + '»';
              if (e.tagName === 'IFRAME') { return {name, fault: '', order: ''}; }
              const painted = (element, part) => {
                const style = getComputedStyle(element, part);
                const outline = (style.outlineStyle === 'auto' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
                    && !/rgba\\(.*, 0\\)|transparent/.test(style.outlineColor);
                return outline || style.boxShadow !== 'none';
              };
              const label = e.labels && e.labels[0];
              const faults = [];
              if (!painted(e) && !painted(e, '::before') && !painted(e, '::after')
                  && !(label && (painted(label) || painted(label, '::before')))) {
                faults.push('no focus is painted');
              }
              const box = [...e.getClientRects()].find(r => r.width > 1 && r.height > 1);
              if (!box) {
                faults.push('has no place on the screen');
              } else {
                const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
                const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
                const top = document.elementFromPoint(x, y);
                if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
                  faults.push('lies outside the window');
                } else if (!top || !(e.contains(top) || top.contains(e) || (label && label.contains(top)))) {
                  faults.push('is covered by ' + (top ? top.tagName + '.' + top.className : 'nothing known'));
                }
              }
              const last = window.lastStop;
              let order = '';
              if (e.tabIndex > 0) { order = 'a tabindex above 0'; }
              if (last && last.isConnected && last !== e) {
                if (!(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) {
                  order = 'comes before the stop before it';
                } else if (document.querySelector('main') && document.querySelector('main').contains(last) && box) {
                  const before = last.getBoundingClientRect();
                  if (box.bottom <= before.top && box.left < before.right) {
                    order = 'stands above the stop before it';
                  }
                }
              }
              window.lastStop = e;
              return {name, fault: faults.join(', '), order};
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** On with the Tab key, stop by stop, until this has the focus. */
    void tabTo(Locator wanted) {
        StringBuilder way = new StringBuilder();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (hasFocus(wanted)) {
                return;
            }
            press("Tab");
            way.append("\n  ").append(examineStop());
        }
        throw new AssertionError(wanted + " was not reached from the keyboard; the stops were" + way);
    }

    /** To the control and presses it with this key. */
    void use(Locator wanted, String key) {
        tabTo(wanted);
        press(key);
    }

    /** The same with what leads to another page, or to this one anew. */
    void leave(Locator wanted, String key) {
        tabTo(wanted);
        page.evaluate("() => { window.beforeLeaving = true; }");
        press(key);
        page.waitForFunction("() => !window.beforeLeaving && document.readyState === 'complete'");
    }

    /** To the link and through it. */
    void follow(Locator link) {
        leave(link, "Enter");
    }

    /** To the field and types. */
    void type(Locator field, String text) {
        tabTo(field);
        page.keyboard().type(text);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** One stop back, and forward again: nothing holds the focus fast. */
    void backAndForth() {
        Object here = page.evaluate("() => { window.here = document.activeElement; return window.here.tagName; }");
        press("Shift+Tab");
        assertThat(page.evaluate("() => document.activeElement !== window.here"))
                .as("Shift+Tab leaves " + here)
                .isEqualTo(true);
        page.evaluate("() => { window.lastStop = null; }");
        press("Tab");
        assertThat(page.evaluate("() => document.activeElement === window.here"))
                .as("Tab comes back to " + here)
                .isEqualTo(true);
    }

    private boolean hasFocus(Locator wanted) {
        return wanted.count() > 0
                && (boolean) wanted.first()
                        .evaluate("e => e === e.ownerDocument.activeElement && e.ownerDocument.hasFocus()");
    }

    private String examineStop() {
        Map<?, ?> stop = stopIn(page.mainFrame());
        if (String.valueOf(stop.get("name")).startsWith("iframe")) {
            List<Frame> frames = page.mainFrame().childFrames();
            stop = stopIn(frames.get(frames.size() - 1));
        }
        assertThat(stop.get("fault"))
                .as("the focus on " + stop.get("name") + " of " + page.url())
                .isEqualTo("");
        assertThat(stop.get("order"))
                .as("the order of " + stop.get("name") + " in " + page.url())
                .isEqualTo("");
        return String.valueOf(stop.get("name"));
    }

    private static Map<?, ?> stopIn(Frame frame) {
        return (Map<?, ?>) frame.evaluate(STOP);
    }
}
