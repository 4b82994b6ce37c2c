package org.guichetloisirs.web.town;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How long a browser may keep an answer.
 *
 * @param mark the mark of its content
 * @param forever whether its address names that mark: then it never becomes another
 */
record Kept(String mark, boolean forever) {

    private static final String ONE_YEAR = "public, max-age=31536000, immutable";

    /** Writes the headers; true where the browser has it already and nothing else needs to be sent. */
    boolean stillGood(HttpServletRequest request, HttpServletResponse response) {
        String tag = "\"" + mark + "\"";
        response.setHeader("Cache-Control", forever ? ONE_YEAR : "no-cache");
        response.setHeader("ETag", tag);
        String asked = request.getHeader("If-None-Match");
        // A server that compresses marks its tag as weak and with the way it compressed.
        if (asked == null || !asked.contains(mark)) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }
}
