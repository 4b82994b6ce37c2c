package org.guichetloisirs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server as server-config/ describes it, seen from outside. */
@ExtendWith(RunningSite.class)
class ServerIT {

    @Test
    void aVisitorLearnsNothingOfTheServerAndGetsNoSession(RunningSite site) throws Exception {
        HttpResponse<String> home = get(site, "/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        assertThat(get(site, "/no-such-page").body()).doesNotContainIgnoringCase("payara", "glassfish");
    }

    @Test
    void pagesAreCompressed(RunningSite site) throws Exception {
        assertThat(getCompressed(site, "/").headers().firstValue("content-encoding"))
                .contains("gzip");
    }

    /** Its own machine learns how it is; who comes through the web server in front does not. */
    @Test
    void theServerTellsItsOwnMachineHowItIs(RunningSite site) throws Exception {
        assertThat(get(site, "/health/ready").statusCode()).isEqualTo(200);
        assertThat(get(site, "/health/ready").body()).contains("\"reconciliation\"", "\"standing\"");
        assertThat(get(site, "/metrics").body()).contains("reconciliation_last_end_seconds", "reconciliation_trouble");
        assertThat(get(site, "/health/ready", "X-Forwarded-For", "192.0.2.1").statusCode())
                .isEqualTo(404);
        assertThat(get(site, "/metrics", "X-Forwarded-For", "192.0.2.1").statusCode())
                .isEqualTo(404);
        assertThat(get(site, "/openapi").statusCode()).isBetween(400, 499);
    }

    /** A page that is open to somebody stays so, whatever the server answers to others in the same moment. */
    @Test
    void nobodyLosesTheirRolesWhileOthersAsk(RunningSite site) throws Exception {
        try (Browser office = site.browser()) {
            new Clerk(office.page()).signIn();
            String session = office.page().context().cookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
            HttpClient client = HttpClient.newHttpClient();
            List<CompletableFuture<Integer>> asked = new ArrayList<>();
            List<CompletableFuture<Integer>> others = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                asked.add(status(client, site, "/admin/payments.xhtml", session));
                for (int j = 0; j < 10; j++) {
                    others.add(status(client, site, "/resources/css/guichet.css", ""));
                }
            }
            assertThat(asked).extracting(CompletableFuture::join).containsOnly(200);
            assertThat(others).extracting(CompletableFuture::join).containsOnly(200);
        }
    }

    private static CompletableFuture<Integer> status(HttpClient client, RunningSite site, String path, String cookies) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address() + path))
                .header("Cookie", cookies)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private static HttpResponse<String> get(RunningSite site, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> getCompressed(RunningSite site, String path)
            throws IOException, InterruptedException {
        return get(site, path, "Accept-Encoding", "gzip");
    }
}
