package org.guichetloisirs.web.language;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.Language;

/**
 * The thread of a request speaks its language until the answer is done (ADR 0030). The browser's own language is not
 * asked: French comes first. Staff works in French, and so does whatever cannot learn what was chosen.
 */
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(LanguageFilter.class.getName());

    @Inject
    private transient PageLanguage language;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Language.Spoken spoken = of(request).speak()) {
            chain.doFilter(request, response);
        }
    }

    private Language of(HttpServletRequest request) {
        String path = AskedPage.of(request).path();
        if (path.startsWith("/admin/")
                || path.startsWith("/resources/")
                || path.startsWith("/jakarta.faces.resource/")) {
            return Language.FRENCH;
        }
        try {
            return chosen(request);
        } catch (RuntimeException e) {
            // The error page that is perhaps about to be shown must come, in whatever language.
            LOG.log(Level.WARNING, "What language was chosen could not be read; the answer is French", e);
            return Language.FRENCH;
        }
    }

    Language chosen(HttpServletRequest request) {
        return language.spoken(request);
    }
}
