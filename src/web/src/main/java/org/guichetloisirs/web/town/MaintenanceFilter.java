package org.guichetloisirs.web.town;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.staff.Role;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownProfiles;
import org.jspecify.annotations.Nullable;

/**
 * While the desk is closed families find one page that says so, with the status by which browsers, proxies and search
 * engines know that it passes. Open stay what is no page (styles, images, health), the back-office and the way in, and
 * what tells a family how the payment that it already sent ended. Staff goes everywhere, to look before it opens again.
 */
public class MaintenanceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Pages that stay open to families. */
    static final Set<String> OPEN_PAGES =
            Set.of("/sign-in.xhtml", "/payment-status.xhtml", "/confirmation.xhtml", "/language.xhtml");

    private static final String PAGE = "/WEB-INF/errors/maintenance.xhtml";
    private static final Duration UNKNOWN = Duration.ofMinutes(10);
    private static final Duration LEAST = Duration.ofMinutes(1);

    @Inject
    private transient TownProfiles profiles;

    @Inject
    private transient AppClock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!closes(request.getServletPath()) || request.isUserInRole(Role.ADMINISTRATOR.name())) {
            chain.doFilter(request, response);
            return;
        }
        TownProfile town = profiles.current();
        if (!town.maintenance()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(retryAfter(town.maintenanceEnds(), clock.now())));
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    /** Whether this address is a page that families do without meanwhile. */
    static boolean closes(String path) {
        boolean page = path.isEmpty() || path.equals("/") || path.endsWith(".xhtml");
        return page
                && !path.startsWith("/admin/")
                && !path.startsWith("/jakarta.faces.resource/")
                && !OPEN_PAGES.contains(path);
    }

    /** In how many seconds to ask again: when it is expected to open, or in a while. */
    static long retryAfter(@Nullable Instant ends, Instant now) {
        Duration left = ends == null || ends.isBefore(now) ? UNKNOWN : Duration.between(now, ends);
        return Math.max(left.toSeconds(), LEAST.toSeconds());
    }
}
