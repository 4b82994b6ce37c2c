package org.guichetloisirs.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request speaks one language from its first filter to its last word, and leaves none behind. */
class LanguageFilterTest {

    private static final HttpServletResponse NO_MATTER = (HttpServletResponse) Proxy.newProxyInstance(
            LanguageFilterTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, args) -> null);

    private final List<Language> heard = new ArrayList<>();
    private final FilterChain page = (request, response) -> heard.add(Language.current());

    /** Everybody has chosen English. */
    private static final class Chosen extends LanguageFilter {

        private static final long serialVersionUID = 1L;

        @Override
        Language chosen(HttpServletRequest request) {
            return Language.ENGLISH;
        }
    }

    /** Nobody knows what was chosen: the database does not answer. */
    private static final class Unknown extends LanguageFilter {

        private static final long serialVersionUID = 1L;

        @Override
        Language chosen(HttpServletRequest request) {
            throw new IllegalStateException("no database");
        }
    }

    private static HttpServletRequest to(String path) {
        return Requests.with(Map.of("getServletPath", path, "getContextPath", ""));
    }

    @Test
    void thePageSpeaksWhatWasChosenAndTheThreadForgetsIt() throws Exception {
        new Chosen().doFilter(to("/cart.xhtml"), NO_MATTER, page);
        assertThat(heard).containsExactly(Language.ENGLISH);
        assertThat(Language.current()).isEqualTo(Language.FRENCH);
    }

    @Test
    void theThreadForgetsItAfterAFailureToo() {
        FilterChain failing = (request, response) -> {
            throw new ServletException("on purpose");
        };
        assertThatThrownBy(() -> new Chosen().doFilter(to("/cart.xhtml"), NO_MATTER, failing))
                .isInstanceOf(ServletException.class);
        assertThat(Language.current()).isEqualTo(Language.FRENCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/admin/index.xhtml", "/resources/css/guichet.css", "/jakarta.faces.resource/faces.js.xhtml"})
    void staffIsAnsweredInFrenchAndForAFileNobodyIsAsked(String path) throws Exception {
        new Chosen().doFilter(to(path), NO_MATTER, page);
        new Unknown().doFilter(to(path), NO_MATTER, page);
        assertThat(heard).containsExactly(Language.FRENCH, Language.FRENCH);
    }

    @Test
    void anErrorPageSpeaksTheLanguageOfThePageThatFailed() throws Exception {
        Map<String, Object> error = Map.of(
                "getServletPath",
                "/WEB-INF/errors/500.xhtml",
                "getContextPath",
                "",
                RequestDispatcher.ERROR_REQUEST_URI,
                "/admin/season.xhtml");
        new Chosen().doFilter(Requests.with(error), NO_MATTER, page);
        assertThat(heard).containsExactly(Language.FRENCH);
    }

    @Test
    void frenchWhereNobodyKnowsWhatWasChosen() throws Exception {
        new Unknown().doFilter(to("/cart.xhtml"), NO_MATTER, page);
        assertThat(heard).containsExactly(Language.FRENCH);
    }
}
