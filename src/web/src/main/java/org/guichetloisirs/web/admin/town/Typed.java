package org.guichetloisirs.web.admin.town;

import org.jspecify.annotations.Nullable;

/** What Faces hands over of a field. */
final class Typed {

    private Typed() {}

    /** The text of a field: nothing for one left empty, and lines ended as they are kept. */
    static String text(@Nullable String written) {
        return written == null ? "" : written.replace("\r\n", "\n");
    }
}
