package org.guichetloisirs.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells the browser: nothing from elsewhere beside the gateway's card fields, no page of ours inside
 * another's, nothing of a signed-in person kept on a shared computer. Scripts have their own policy with a nonce, which
 * PrimeFaces writes; both policies hold.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient String policy = "";
    private boolean https;

    @Override
    public void init() {
        policy = policy(SiteAddress.cardFieldsOrigin().orElse(""));
        https = SiteAddress.isHttps();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Not "no-referrer": with it a browser hides the origin of our own forms from ForgedRequestFilter.
        response.setHeader("Referrer-Policy", "same-origin");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", request.getUserPrincipal() == null ? "no-cache" : "no-store");
        }
        chain.doFilter(request, response);
    }

    static String policy(String cardFieldsOrigin) {
        return "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; connect-src 'self'; "
                + "img-src 'self' data:; font-src 'self'; frame-src 'self'"
                + (cardFieldsOrigin.isEmpty() ? "" : " " + cardFieldsOrigin);
    }
}
