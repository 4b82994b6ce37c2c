package org.guichetloisirs.web.monitoring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The server's figures and health are for its own machine. The site listens there alone, so whoever comes from elsewhere
 * comes through the web server in front, which says so; it should not pass these on, and where it does they are not found.
 */
@WebFilter(
        filterName = "monitoring",
        urlPatterns = {"/metrics", "/metrics/*", "/health", "/health/*"})
public class MonitoringFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** What a web server in front adds; nobody on the machine itself sends any. */
    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "X-Forwarded-Proto", "Forwarded", "Via");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PASSED_ON.stream().anyMatch(header -> request.getHeader(header) != null)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
