package org.guichetloisirs.web.citizen.help;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as a page shows it.
 *
 * @param number counted from 1, for the printed version
 * @param page the address of the page it explains, without its ending; empty when there is none to open
 */
public record HelpChapter(
        int number, String id, String title, List<HelpWord> lead, List<Section> sections, String page) {

    /**
     * One task of a chapter.
     *
     * @param id its anchor in the page
     * @param actions what to do, one after the other
     * @param note what else there is to know; may be empty
     */
    public record Section(
            String id,
            String title,
            List<List<HelpWord>> actions,
            List<HelpWord> note,
            @Nullable Picture picture) {}

    /**
     * A picture that a browser journey took.
     *
     * @param text what it shows, for who does not see it
     * @param width in the page's pixels, so that nothing moves when the picture arrives
     */
    public record Picture(String name, String url, String text, int width, int height) {}
}
