package org.guichetloisirs.core.enrolment;

import java.time.Duration;
import java.time.Instant;
import org.guichetloisirs.core.catalogue.SeasonView;
import org.guichetloisirs.core.kernel.Settings;

/** How long a place of a season is held in a cart, and how often a family gets that time anew. */
record HoldTime(SeasonView season) {

    private static final Duration LEAST_GAIN = Duration.ofMinutes(1);

    /** When a hold that begins now ends. */
    Instant from(Instant now) {
        Integer minutes = season.holdMinutes();
        return now.plus(Duration.ofMinutes(minutes == null ? Settings.HOLD_MINUTES.number() : minutes));
    }

    /**
     * How many extensions a place may have had after one more. In the opening hour others wait for the same places, which
     * WCAG 2.2.1 admits as a real-time event; otherwise it asks for ten or more.
     */
    int most(Instant now) {
        Instant opens = season.registrationOpensAt();
        boolean openingHour = opens != null
                && !now.isBefore(opens)
                && now.isBefore(opens.plus(Duration.ofMinutes(Settings.HOLD_OPENING_MINUTES.number())));
        return openingHour ? Settings.HOLD_OPENING_EXTENSIONS.number() : Settings.HOLD_EXTENSIONS.number();
    }

    /** Whether an end is so close to a new one that extending would gain less than a minute. */
    boolean nothingToGain(Instant end, Instant now) {
        return end.isAfter(from(now).minus(LEAST_GAIN));
    }
}
