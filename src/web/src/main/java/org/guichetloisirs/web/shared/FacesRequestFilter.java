package org.guichetloisirs.web.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two repairs of what Faces reads from a request.
 *
 * <ul>
 *   <li>PrimeFaces expects the nonce of the page's scripts back with every form, put there by its own script; our plain
 *       forms work without any. They get a fresh one here.
 *   <li>An error page is shown inside the request that failed, with that form's parameters: without them Faces does not
 *       take the error page for the form.
 * </ul>
 */
public class FacesRequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String NONCE = "primefaces.nonce";
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            chain.doFilter(new Amended(request, VIEW_STATE, null), response);
        } else if (request.getMethod().equals("POST") && request.getParameter(NONCE) == null) {
            String nonce = Base64.getEncoder()
                    .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            chain.doFilter(new Amended(request, NONCE, nonce), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The request with one parameter set, or without it where the value is null. */
    private static final class Amended extends HttpServletRequestWrapper {

        private final String name;
        private final @Nullable String value;

        Amended(HttpServletRequest request, String name, @Nullable String value) {
            super(request);
            this.name = name;
            this.value = value;
        }

        @Override
        public @Nullable String getParameter(String asked) {
            return asked.equals(name) ? value : super.getParameter(asked);
        }

        @Override
        public String @Nullable [] getParameterValues(String asked) {
            if (!asked.equals(name)) {
                return super.getParameterValues(asked);
            }
            return value == null ? null : new String[] {value};
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            all.remove(name);
            if (value != null) {
                all.put(name, new String[] {value});
            }
            return Collections.unmodifiableMap(all);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }
}
