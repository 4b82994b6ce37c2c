package org.guichetloisirs.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page to which the switch comes back. */
class AskedPageTest {

    private final Map<String, Object> request =
            new HashMap<>(Map.of("getContextPath", "/loisirs", "getServletPath", "/WEB-INF/errors/404.xhtml"));

    private AskedPage asked() {
        return AskedPage.of(Requests.with(request));
    }

    @Test
    void aPageWithItsParameters() {
        request.put("getServletPath", "/activity.xhtml");
        request.put("getQueryString", "id=7&person=3");
        assertThat(asked().address()).isEqualTo("/activity.xhtml?id=7&person=3");
        assertThat(asked().isOffice()).isFalse();
    }

    @Test
    void thePageThatFailedNotTheOneThatSaysSo() {
        request.put(RequestDispatcher.ERROR_REQUEST_URI, "/loisirs/no-such-page.xhtml");
        assertThat(asked().address()).isEqualTo("/no-such-page.xhtml");
    }

    @Test
    void thePageThatWasForwarded() {
        request.put(RequestDispatcher.FORWARD_REQUEST_URI, "/loisirs/admin/season.xhtml");
        request.put(RequestDispatcher.FORWARD_QUERY_STRING, "id=4");
        assertThat(asked().address()).isEqualTo("/admin/season.xhtml?id=4");
        assertThat(asked().isOffice()).isTrue();
    }

    @Test
    void parametersThatNoPageOfOursHasAreLeftOut() {
        request.put("getServletPath", "/catalogue.xhtml");
        request.put("getQueryString", "q=<script>");
        assertThat(asked().address()).isEqualTo("/catalogue.xhtml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/loisirs/", "/loisirs/picture.png", "/loisirs//elsewhere.test/cart.xhtml", "/loisirs/../x.xhtml"
            })
    void whatIsNoPageOfOursLeadsHome(String uri) {
        request.put(RequestDispatcher.ERROR_REQUEST_URI, uri);
        assertThat(asked().address()).isEqualTo("/index.xhtml");
    }
}
