package org.guichetloisirs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
        assertThat(get(site, "/").headers().firstValue("content-encoding")).contains("gzip");
    }

    @Test
    void theServerSaysWhenItIsReadyAndHidesItsFigures(RunningSite site) throws Exception {
        assertThat(get(site, "/health/ready").statusCode()).isEqualTo(200);
        assertThat(get(site, "/metrics").statusCode()).isBetween(400, 499);
        assertThat(get(site, "/openapi").statusCode()).isBetween(400, 499);
    }

    private static HttpResponse<String> get(RunningSite site, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address() + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
