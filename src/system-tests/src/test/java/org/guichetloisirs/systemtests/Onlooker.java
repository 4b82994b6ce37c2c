package org.guichetloisirs.systemtests;

import com.microsoft.playwright.Page;

/** Looks at a page in one state, without changing what the site knows. */
interface Onlooker {

    /**
     * Is shown a page.
     *
     * @param shown the window; it may be resized, it is set back by the gallery
     * @param page its address without the query, such as {@code /cart.xhtml}; of an error page its place in the sources
     * @param state what is the matter with it, in a few words
     */
    void look(Page shown, String page, String state);

    /** The same for what a change of width would close, such as an open list: at the width that the window has. */
    void glance(Page shown, String page, String state);
}
