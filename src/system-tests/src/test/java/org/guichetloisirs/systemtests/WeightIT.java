package org.guichetloisirs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first visit brings over the line, on the pages that everyone opens in the same minute. */
@ExtendWith(RunningSite.class)
@Isolated
class WeightIT {

    private static final int MOST_SCRIPT_AND_STYLE = 100_000;
    private static final double MOST_SHIFT = 0.01;

    private static final String WATCH_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifted += entry.value; }))
                .observe({type: 'layout-shift', buffered: true});""";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/catalogue.xhtml", "an activity"})
    void aFirstVisitIsLightStaysAtHomeAndDoesNotMove(String where, RunningSite site) {
        String address = where.startsWith("/") ? where : anActivity(site);
        for (int width : new int[] {Browser.NARROW, Browser.WIDE}) {
            // Each time a browser that has nothing in store.
            try (Browser browser = site.browser()) {
                Page page = browser.page();
                page.setViewportSize(width, Browser.HEIGHT);
                page.addInitScript(WATCH_SHIFTS);
                Line line = new Line(page);

                page.navigate(address);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.evaluate("() => document.fonts.ready.then(() => true)");

                String visit = address + " at " + width + ": " + line;
                System.out.println("[weight] " + visit);
                assertThat(line.scriptAndStyle()).as(visit).isPositive().isLessThan(MOST_SCRIPT_AND_STYLE);
                assertThat(line.elsewhere(site.address())).as(visit).isEmpty();
                assertThat(line.failed()).as(visit).isEmpty();
                assertThat(((Number) page.evaluate("() => window.shifted")).doubleValue())
                        .as("layout shift of " + visit)
                        .isLessThan(MOST_SHIFT);
            }
        }
    }

    private static String anActivity(RunningSite site) {
        try (Browser browser = site.browser()) {
            browser.page().navigate("/catalogue.xhtml?q=natation");
            return "/"
                    + browser.page()
                            .locator("main a[href*='activity.xhtml?id=']")
                            .first()
                            .getAttribute("href");
        }
    }

    /** Everything that came over the line, by the browser's own count. */
    private static final class Line {

        private record Answer(String type, String address, int status) {}

        private final Map<String, Answer> answers = new HashMap<>();
        private final Map<String, Integer> bytes = new HashMap<>();
        private final List<String> lost = new ArrayList<>();

        Line(Page page) {
            CDPSession session = page.context().newCDPSession(page);
            session.send("Network.enable");
            session.on("Network.responseReceived", event -> {
                JsonObject response = event.getAsJsonObject("response");
                answers.put(
                        event.get("requestId").getAsString(),
                        new Answer(
                                event.get("type").getAsString(),
                                response.get("url").getAsString(),
                                response.get("status").getAsInt()));
            });
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.put(
                            event.get("requestId").getAsString(),
                            event.get("encodedDataLength").getAsInt()));
            session.on(
                    "Network.loadingFailed",
                    event -> lost.add(event.get("requestId").getAsString() + " "
                            + event.get("errorText").getAsString()));
        }

        int scriptAndStyle() {
            return of("Script") + of("Stylesheet");
        }

        List<String> elsewhere(String home) {
            return answers.values().stream()
                    .map(Answer::address)
                    .filter(address -> !address.startsWith("data:"))
                    .filter(address -> !URI.create(address)
                            .getAuthority()
                            .equals(URI.create(home).getAuthority()))
                    .toList();
        }

        List<String> failed() {
            List<String> failed = new ArrayList<>(lost);
            answers.values().stream()
                    .filter(answer -> answer.status >= 400)
                    .forEach(answer -> failed.add(answer.status + " " + answer.address));
            return failed;
        }

        private int of(String type) {
            return answers.entrySet().stream()
                    .filter(entry -> entry.getValue().type.equals(type))
                    .mapToInt(entry -> bytes.getOrDefault(entry.getKey(), 0))
                    .sum();
        }

        @Override
        public String toString() {
            return "page %d, script %d, style %d, font %d, image %d bytes, %d requests"
                    .formatted(of("Document"), of("Script"), of("Stylesheet"), of("Font"), of("Image"), answers.size());
        }
    }
}
