package org.guichetloisirs.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site makes a citizen's browser send. Our public pages keep no state on the server, so a form of
 * ours carries no secret; instead every request that may change something must say, in headers that a browser writes by
 * itself and a page cannot, that it comes from our own pages.
 */
public class ForgedRequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ForgedRequestFilter.class.getName());
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private transient String site = "";

    @Override
    public void init() {
        site = SiteAddress.origin().orElse("");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())
                || isOurs(
                        site,
                        request.getHeader("Host"),
                        request.getHeader("Origin"),
                        request.getHeader("Sec-Fetch-Site"))) {
            chain.doFilter(request, response);
        } else {
            LOG.log(Level.INFO, "Refused a request from another site to {0}", request.getRequestURI());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * Whether the headers say that one of our pages sent the request.
     *
     * @param site the origin of the public address, which holds behind a proxy that changes {@code Host}; empty if unset
     * @param host the {@code Host} header: the name by which the browser reached us, which another site cannot choose
     */
    static boolean isOurs(String site, @Nullable String host, @Nullable String origin, @Nullable String secFetchSite) {
        if (secFetchSite != null && !secFetchSite.equals("same-origin")) {
            return false;
        }
        if (origin == null) {
            return secFetchSite != null;
        }
        return SiteAddress.originOf(origin)
                .filter(from -> from.equals(site) || isOrigin(from, host))
                .isPresent();
    }

    /** A proxy may speak http to us while the browser speaks https to it, so the scheme is the origin's own. */
    private static boolean isOrigin(String origin, @Nullable String host) {
        if (host == null) {
            return false;
        }
        String scheme = origin.substring(0, origin.indexOf(':'));
        return SiteAddress.originOf(scheme + "://" + host.toLowerCase(Locale.ROOT))
                .filter(origin::equals)
                .isPresent();
    }
}
