package org.guichetloisirs.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgedRequestFilterTest {

    private static final String SITE = "https://loisirs.exemple.ca";

    @ParameterizedTest(name = "Host {0}, Origin {1}, Sec-Fetch-Site {2}")
    @CsvSource({
        // the public address, as it is
        "loisirs.exemple.ca, https://loisirs.exemple.ca, same-origin",
        "loisirs.exemple.ca, https://loisirs.exemple.ca,",
        "loisirs.exemple.ca, https://LOISIRS.exemple.ca:443,",
        "loisirs.exemple.ca, , same-origin",
        // behind a proxy that speaks to us under another name
        "127.0.0.1:8080, https://loisirs.exemple.ca, same-origin",
        "app1:8080, https://loisirs.exemple.ca,",
        // reached under another name than the public one: the intranet, or a developer's machine
        "localhost:8080, http://localhost:8080, same-origin",
        "guichet.ville.local, https://guichet.ville.local,",
    })
    void aFormOfOursIsAccepted(String host, String origin, String secFetchSite) {
        assertThat(ForgedRequestFilter.isOurs(SITE, host, origin, secFetchSite)).isTrue();
    }

    @ParameterizedTest(name = "Host {0}, Origin {1}, Sec-Fetch-Site {2}")
    @CsvSource({
        "loisirs.exemple.ca, https://pirate.exemple, cross-site",
        "loisirs.exemple.ca, https://pirate.exemple,",
        "loisirs.exemple.ca, https://pirate.exemple, same-origin",
        // a neighbour under the same domain is not us
        "loisirs.exemple.ca, https://autre.exemple.ca, same-site",
        "loisirs.exemple.ca, https://loisirs.exemple.ca, same-site",
        "loisirs.exemple.ca, https://loisirs.exemple.ca.pirate.exemple,",
        "loisirs.exemple.ca, https://loisirs.exemple.ca:8443,",
        "loisirs.exemple.ca, , cross-site",
        "loisirs.exemple.ca, , none",
        // a frame without an origin, and no header at all
        "loisirs.exemple.ca, null,",
        "loisirs.exemple.ca, null, same-origin",
        "loisirs.exemple.ca, ,",
        ", https://pirate.exemple,",
    })
    void aForgedOneIsRefused(String host, String origin, String secFetchSite) {
        assertThat(ForgedRequestFilter.isOurs(SITE, host, origin, secFetchSite)).isFalse();
    }

    @Test
    void withoutAPublicAddressOnlyTheHostCounts() {
        assertThat(ForgedRequestFilter.isOurs("", "localhost:8080", "http://localhost:8080", null))
                .isTrue();
        assertThat(ForgedRequestFilter.isOurs("", "localhost:8080", "", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE"})
    void whatMayChangeSomethingNeedsTheHeaders(String method) throws Exception {
        assertThat(statusOf(method, Map.of("Host", "loisirs.exemple.ca", "Origin", "https://pirate.exemple")))
                .isEqualTo(403);
        assertThat(statusOf(method, Map.of("Host", "loisirs.exemple.ca", "Origin", "https://loisirs.exemple.ca")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aLinkFromAnotherSiteIsFollowed(String method) throws Exception {
        assertThat(statusOf(method, Map.of("Host", "loisirs.exemple.ca", "Sec-Fetch-Site", "cross-site")))
                .isEqualTo(200);
    }

    /** 200 where the request went on to the page, else the status that the filter answered. */
    private static int statusOf(String method, Map<String, String> headers) throws Exception {
        AtomicInteger status = new AtomicInteger();
        FilterChain page = (request, response) -> status.set(200);
        HttpServletRequest request = stub(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getMethod" -> method;
            case "getHeader" -> headers.get((String) args[0]);
            default -> null;
        });
        HttpServletResponse response = stub(HttpServletResponse.class, (name, args) -> {
            if (name.equals("sendError")) {
                status.set((Integer) args[0]);
            }
            return null;
        });
        new ForgedRequestFilter().doFilter(request, response, page);
        return status.get();
    }

    private interface Answers {
        Object to(String method, Object[] args);
    }

    private static <T> T stub(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answers.to(method.getName(), args)));
    }
}
