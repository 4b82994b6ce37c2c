package org.guichetloisirs.web.language;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.guichetloisirs.web.shared.OwnPages;
import org.jspecify.annotations.Nullable;

/**
 * The page that somebody asked for, also where an error page answers in its place.
 *
 * @param path from the application's root, such as {@code /cart.xhtml}
 * @param query the parameters of its address; empty where it has none
 */
record AskedPage(String path, String query) {

    static AskedPage of(HttpServletRequest request) {
        @Nullable String failed = attribute(request, RequestDispatcher.ERROR_REQUEST_URI);
        @Nullable String forwarded = attribute(request, RequestDispatcher.FORWARD_REQUEST_URI);
        if (failed != null) {
            return new AskedPage(inside(request, failed), query(request.getQueryString()));
        }
        if (forwarded != null) {
            return new AskedPage(
                    inside(request, forwarded), query(attribute(request, RequestDispatcher.FORWARD_QUERY_STRING)));
        }
        return new AskedPage(request.getServletPath(), query(request.getQueryString()));
    }

    /** Its address inside the application, without parameters that no page of ours has; the home page where it is no page. */
    String address() {
        String whole = query.isEmpty() ? path : path + "?" + query;
        if (OwnPages.isPage(whole)) {
            return whole;
        }
        return OwnPages.isPage(path) ? path : "/index.xhtml";
    }

    boolean isOffice() {
        return path.startsWith("/admin/");
    }

    private static String inside(HttpServletRequest request, String uri) {
        String context = request.getContextPath();
        return uri.startsWith(context) ? uri.substring(context.length()) : uri;
    }

    private static String query(@Nullable String query) {
        return query == null ? "" : query;
    }

    private static @Nullable String attribute(HttpServletRequest request, String name) {
        return request.getAttribute(name) instanceof String text ? text : null;
    }
}
