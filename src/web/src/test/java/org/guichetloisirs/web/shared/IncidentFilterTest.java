package org.guichetloisirs.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Language;
import org.junit.jupiter.api.Test;

/** Whatever breaks, a page of ours says so. */
class IncidentFilterTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> answered = new HashMap<>();
    private final StringWriter page = new StringWriter();

    private void answer(DispatcherType dispatch, RuntimeException failure) throws Exception {
        FilterChain failing = (request, response) -> {
            throw failure;
        };
        new IncidentFilter().doFilter(request(dispatch), response(), failing);
    }

    private HttpServletRequest request(DispatcherType dispatch) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, args) -> {
                    return switch (method.getName()) {
                        case "getDispatcherType" -> dispatch;
                        case "setAttribute" -> attributes.put((String) args[0], args[1]);
                        case "getAttribute" -> attributes.get(args[0]);
                        case "getContextPath" -> "/loisirs";
                        default -> null;
                    };
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, args) -> {
                    if (method.getName().equals("isCommitted")) {
                        return false;
                    }
                    if (method.getName().equals("getWriter")) {
                        return new PrintWriter(page, true);
                    }
                    answered.put(method.getName(), args == null ? "" : args[0]);
                    return null;
                });
    }

    @Test
    void aFailureHasAnErrorPage() throws Exception {
        answer(DispatcherType.REQUEST, new IllegalStateException("on purpose"));
        assertThat(answered).containsEntry("sendError", 500);
        assertThat(attributes).containsKey(Incidents.NUMBER);
    }

    @Test
    void whatIsNotThereIsNoIncident() throws Exception {
        answer(DispatcherType.REQUEST, new BusinessRuleViolation("catalogue.activity-unknown"));
        assertThat(answered).containsEntry("sendError", 404);
        assertThat(attributes).isEmpty();
    }

    /** As when a template that every page needs is broken: in both languages, with the number that the log has. */
    @Test
    void anErrorPageThatFailsIsReplacedByOneThatNeedsNothing() throws Exception {
        answer(DispatcherType.ERROR, new IllegalStateException("on purpose"));
        assertThat(answered).containsEntry("setStatus", 500).doesNotContainKey("sendError");
        assertThat(page.toString())
                .contains("<html lang=\"fr-CA\">", "Une erreur est survenue", "href=\"/loisirs/index.xhtml\"")
                .contains(String.valueOf(attributes.get(Incidents.NUMBER)));

        page.getBuffer().setLength(0);
        try (Language.Spoken spoken = Language.ENGLISH.speak()) {
            answer(DispatcherType.ERROR, new IllegalStateException("on purpose"));
        }
        assertThat(page.toString()).contains("<html lang=\"en-CA\">", "Something went wrong");
    }
}
