package org.guichetloisirs.systemtests;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page keeps all it says when there is little room: nothing wider than the window, no text cut off. */
final class Reflow {

    /**
     * Answers one line for each fault. What scrolls sideways in a box of its own (a table) is allowed by WCAG 1.4.10, as
     * long as the page itself does not; text for screen readers alone is small and cut off on purpose.
     */
    private static final String LOOK = """
            () => {
              const faults = [];
              const room = document.documentElement.clientWidth;
              const wide = document.scrollingElement.scrollWidth;
              const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
                  + (typeof e.className === 'string' && e.className ? '.' + e.className.trim().split(/\\s+/).join('.') : '');
              const drawn = e => {
                const box = e.getBoundingClientRect();
                return box.width > 2 && box.height > 2 && e.checkVisibility({visibilityProperty: true});
              };
              const scrolls = e => {
                for (let up = e; up && up !== document.body; up = up.parentElement) {
                  if (/auto|scroll/.test(getComputedStyle(up).overflowX)) { return true; }
                }
                return false;
              };
              // What only a screen reader is to find: made tiny, or an icon's name moved far out of its button.
              const hidden = e => e.closest('.visually-hidden, .ui-helper-hidden-accessible, .skip-link, .ui-button-icon-only');
              if (wide > room) {
                faults.push('wider than the window: ' + wide + ' px in ' + room);
                for (const e of document.body.querySelectorAll('*')) {
                  if (faults.length < 4 && e.getBoundingClientRect().right > room + 1 && drawn(e) && !scrolls(e)
                      && !hidden(e)) {
                    faults.push('reaches out of the window: ' + name(e));
                  }
                }
              }
              for (const e of document.body.querySelectorAll('*')) {
                const style = getComputedStyle(e);
                const cutX = /hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 2;
                const cutY = /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 4;
                if ((cutX || cutY) && e.clientHeight > 2 && !/^(svg|use|symbol|input|select|textarea|option)$/i.test(e.tagName)
                    && e.textContent.trim() && drawn(e) && !hidden(e)) {
                  faults.push('text cut off: ' + name(e));
                }
                if (/^(INPUT|BUTTON)$/.test(e.tagName) && /^(submit|button)$/.test(e.type || '')
                    && e.scrollWidth > e.clientWidth + 2 && drawn(e)) {
                  faults.push('label cut off: ' + name(e));
                }
              }
              return faults;
            }""";

    /** The longest line of running text, in characters; 0 where there is none. */
    private static final String LONGEST_LINE = """
            () => {
              let longest = 0;
              for (const e of document.querySelectorAll('main p, main li, main dd')) {
                if (e.children.length === 0 && e.textContent.trim().length > 120 && e.checkVisibility()) {
                  const range = document.createRange();
                  range.selectNodeContents(e);
                  const widths = [...range.getClientRects()].map(box => box.width);
                  const all = widths.reduce((sum, width) => sum + width, 0);
                  longest = Math.max(longest, e.textContent.trim().length * Math.max(...widths) / all);
                }
              }
              return Math.round(longest);
            }""";

    private static final int LONGEST_COMFORTABLE_LINE = 110;

    private Reflow() {}

    /** The faults at this width. */
    static List<?> at(Page page, int width) {
        page.setViewportSize(width, Browser.HEIGHT);
        return here(page);
    }

    /** The faults at the width that the window has. */
    static List<?> here(Page page) {
        return (List<?>) page.evaluate(LOOK);
    }

    /** The faults at this width with letters of twice their size. */
    static List<?> withLargeText(Page page, int width) {
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        try {
            return at(page, width);
        } finally {
            page.evaluate("() => { document.documentElement.style.fontSize = ''; }");
        }
    }

    /** A screen of this width must not make lines that the eye loses. */
    static List<?> onAWideScreen(Page page, int width) {
        page.setViewportSize(width, Browser.HEIGHT);
        int longest = ((Number) page.evaluate(LONGEST_LINE)).intValue();
        return longest <= LONGEST_COMFORTABLE_LINE ? List.of() : List.of("a line of " + longest + " characters");
    }
}
