package org.guichetloisirs.web.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The last stop of every failure of a whole-page request: turns it into one of the error pages, never a stack trace. Where
 * that page fails too, because what broke is what every page needs, a page without any of it says so.
 */
public class IncidentFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                Incidents.record(request, failure);
                PlainErrorPage.write(request, response);
            } else {
                answer(request, response, failure);
            }
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException, ServletException {
        Incidents.Meaning meaning = Incidents.meaningOf(failure);
        if (meaning == Incidents.Meaning.INCIDENT || response.isCommitted()) {
            Incidents.record(request, failure);
        }
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        switch (meaning) {
            case EXPIRED ->
                request.getRequestDispatcher("/WEB-INF/errors/expired.xhtml").forward(request, response);
            case NOT_PERMITTED -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case RULE -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case INCIDENT -> response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
