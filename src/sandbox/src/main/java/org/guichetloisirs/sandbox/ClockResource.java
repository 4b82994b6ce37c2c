package org.guichetloisirs.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** {@code /simulator/clock}: the gateway's clock, which tests move forward. */
final class ClockResource implements SimulatorHandler.Resource {
    private final SimulatorClock clock;

    ClockResource(SimulatorClock clock) {
        this.clock = clock;
    }

    @Override
    public JsonStructure get(Map<String, String> asked) {
        Instant now = clock.instant();
        return Json.createObjectBuilder()
                .add("now", now.toString())
                .add("eastern", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.atZone(SimulatorClock.EASTERN)))
                .add("ahead", clock.ahead().toString())
                .build();
    }

    @Override
    public JsonStructure post(Map<String, String> switches) {
        String by = switches.get("advance");
        String to = switches.get("to");
        if (switches.size() != 1 || (by == null && to == null)) {
            throw new IllegalArgumentException("say advance, such as PT24H, or to, such as 2026-12-01T21:45");
        }
        if (by != null) {
            clock.advance(Duration.parse(by));
        } else if (to != null) {
            clock.advanceTo(moment(to));
        }
        return get(Map.of());
    }

    /** With a zone or, without one, Eastern. */
    private static Instant moment(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from)
                : LocalDateTime.parse(text).atZone(SimulatorClock.EASTERN).toInstant();
    }
}
