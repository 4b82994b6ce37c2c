package org.guichetloisirs.systemtests;

import com.microsoft.playwright.Page;

/**
 * What differs from one run to the next by its nature is made alike, so that two pictures of the same design are the
 * same picture: digits are zeros, addresses and names of the run are one, dates and states keep their place unseen.
 */
final class Frost {

    private static final String COVER = """
            () => {
              // A sheet made by a script is no inline style: the page's policy lets it be.
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`.facts dd, .week-date, .badge, .countdown, .card-fields, time, .ui-datatable tbody,
                input[type^=date] { visibility: hidden !important; } * { caret-color: transparent !important; }`);
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
              window.covered = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                const alike = text.data.replace(/[\\w.]+@exemple\\.test/g, 'famille@exemple.test')
                    .replace(/\\bEssai[a-z]+/g, 'Essai').replace(/\\d/g, '0');
                if (alike !== text.data) {
                  window.covered.push([text, text.data]);
                  text.data = alike;
                }
              }
            }""";

    private static final String UNCOVER = """
            () => {
              window.covered.forEach(([text, data]) => { text.data = data; });
              document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
            }""";

    private Frost() {}

    /** Lies over the page during this. */
    static void over(Page page, Runnable during) {
        page.evaluate(COVER);
        try {
            during.run();
        } finally {
            page.evaluate(UNCOVER);
        }
    }
}
