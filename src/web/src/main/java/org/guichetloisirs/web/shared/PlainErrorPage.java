package org.guichetloisirs.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.guichetloisirs.core.kernel.Language;

/** What is said when an error page itself fails: words from the bundle and nothing of Faces, the town or the database. */
final class PlainErrorPage {

    private PlainErrorPage() {}

    static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Texts texts = new Texts();
        String title = texts.plain("error.incident.title");
        response.reset();
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write("<!DOCTYPE html>\n<html lang=\""
                        + Language.current().locale().toLanguageTag()
                        + "\"><head><meta charset=\"UTF-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                        + title + "</title></head><body><main><h1>" + title + "</h1><p>"
                        + texts.plain("error.incident") + "</p><p>" + texts.plain("error.incident.number") + " <strong>"
                        + request.getAttribute(Incidents.NUMBER) + "</strong></p><p><a href=\""
                        + request.getContextPath() + "/index.xhtml\">" + texts.plain("error.home")
                        + "</a></p></main></body></html>\n");
    }
}
