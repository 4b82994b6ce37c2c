package org.guichetloisirs.web.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.guichetloisirs.core.kernel.Settings;

/**
 * Tells the browser what a page of ours may do: its own scripts and styles, the gateway's card fields in a frame, and to
 * be framed by nobody (PCI SAQ A asks it of the page around the card fields). Pages with PrimeFaces components get their
 * script policy, with a nonce, from PrimeFaces itself, because two policies only ever narrow each other.
 */
@WebFilter(
        filterName = "securityHeaders",
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Citizen pages whose template has {@code components=true}. */
    static final Set<String> PAGES_WITH_COMPONENTS =
            Set.of("/sign-up.xhtml", "/calendar.xhtml", "/members.xhtml", "/guide-de-style.xhtml");

    private static final String ONE_YEAR_OF_HTTPS = "max-age=31536000";
    private static final String ONE_YEAR = "public, max-age=31536000, immutable";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Content-Security-Policy", policy(path));
        if ("https".equals(Settings.SITE_URL.uri().getScheme())) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR_OF_HTTPS);
        }
        if (path.startsWith("/resources/") && request.getParameter("v") != null) {
            response.setHeader("Cache-Control", ONE_YEAR);
        } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            // A family's page is not shown again by Back once somebody else holds the telephone.
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    private static String policy(String path) {
        boolean components = path.startsWith("/admin/") || PAGES_WITH_COMPONENTS.contains(path);
        String frames = path.equals("/payment.xhtml") ? cardFieldsOrigin() : "'none'";
        return "default-src 'self'; "
                + (components
                        ? "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                        : "script-src 'self'; style-src 'self'; ")
                + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-src " + frames
                + "; frame-ancestors 'none'";
    }

    /** The origin of the gateway's page and nothing beside it. */
    private static String cardFieldsOrigin() {
        URI page = Settings.TOKENIZATION_URL.uri();
        return page.getScheme() + "://" + page.getRawAuthority();
    }
}
