package org.guichetloisirs.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guichetloisirs.core.staff.Role;
import org.guichetloisirs.web.shared.OwnPages;
import org.jspecify.annotations.Nullable;

/** The way to the sign-in page and from there back, never out of the site. */
final class SignInRoute {

    private SignInRoute() {}

    /** The sign-in page's address with the page that was asked for. What a form had sent is not repeated. */
    static String to(HttpServletRequest request) {
        boolean reading = request.getMethod().equals("GET");
        String query = reading && request.getQueryString() != null ? "?" + request.getQueryString() : "";
        boolean expired = !reading || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
        return "/sign-in.xhtml?next=" + URLEncoder.encode(request.getServletPath() + query, StandardCharsets.UTF_8)
                + (expired ? "&expired=1" : "");
    }

    /** Where somebody in this role goes on after signing in: the page asked for if it is ours and meant for the role. */
    static String onward(@Nullable String asked, Role role) {
        boolean staff = role == Role.ADMINISTRATOR;
        if (asked != null
                && OwnPages.isPage(asked)
                && asked.startsWith("/admin/") == staff
                && !asked.startsWith("/sign-in.xhtml")) {
            return asked;
        }
        return staff ? "/admin/index.xhtml" : "/home.xhtml";
    }
}
