package org.guichetloisirs.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guichetloisirs.core.report.PdfDocument;

/** Documents as files; no browser and nothing on the way keeps a copy of them. */
public final class Downloads {

    private Downloads() {}

    /** Answers with the document. */
    public static void pdf(HttpServletResponse response, PdfDocument document) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLength(document.content().length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + document.fileName() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(document.content());
    }
}
