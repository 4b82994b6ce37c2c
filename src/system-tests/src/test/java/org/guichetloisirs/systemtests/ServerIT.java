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
