package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Somebody who reads the site in one language or the other, and notices every word that is not in it. */
final class Reader {

    /** What the demonstration's town calls itself and its places: names stay names in a sentence of another language. */
    private static final List<String> NAMES = List.of("Centre communautaire des Quatre-Saisons");

    /**
     * What is French on the page and does not say so: text and spoken attributes with a sign or a small word that English
     * has not, outside of what is marked as French.
     */
    private static final String FRENCH_LEFT = """
            names => {
              const french = /[àâçèéêëîïôùûœ«»]|\\b(le|la|les|des|du|un|une|vous|votre|vos|nous|notre|est|sont|pour|avec|dans|sur|et|ou|au|aux|par|ce|cette|retour|rue des)\\b/i;
              const town = document.querySelector('.footer-name').textContent.trim();
              const plain = text => [town, ...names].reduce((left, name) => left.replaceAll(name, ''), text);
              const isFrench = e => /^fr/.test(e.closest('[lang]').getAttribute('lang'));
              const left = new Set();
              const note = (e, text) => { if (text && !isFrench(e) && french.test(plain(text))) { left.add(text.trim().slice(0, 120)); } };
              const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (words.nextNode()) {
                const e = words.currentNode.parentElement;
                if (!/^(SCRIPT|STYLE|NOSCRIPT)$/.test(e.tagName)) { note(e, words.currentNode.data); }
              }
              for (const e of document.querySelectorAll('body *')) {
                for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt', 'data-once', 'data-warning', 'data-over', 'data-left']) {
                  note(e, e.getAttribute(name));
                }
                if (e.tagName === 'INPUT' && /^(submit|button)$/.test(e.type)) { note(e, e.value); }
              }
              return [...left];
            }""";

    private final Page page;

    Reader(Page page) {
        this.page = page;
    }

    /** Presses the switch of the page, which carries the other language's own name. */
    void choose(String language) {
        page.locator(".language-switch button")
                .filter(new Locator.FilterOptions().setHasText(language))
                .click();
        page.waitForLoadState();
    }

    void readsFrench() {
        assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
    }

    void readsFrenchAt(String address) {
        page.navigate(address);
        readsFrench();
    }

    /** The page says that it is English, and no word of it is anything else. */
    void readsEnglish() {
        assertThat(page.locator("html")).hasAttribute("lang", "en-CA");
        org.assertj.core.api.Assertions.assertThat((List<?>) page.evaluate(FRENCH_LEFT, NAMES))
                .as("French on " + page.url())
                .isEmpty();
    }

    void readsEnglish(String address) {
        page.navigate(address);
        readsEnglish();
    }
}
