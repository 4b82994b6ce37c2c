package org.guichetloisirs.core.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The end of a business day: an hour in the town. On the two nights a year in which the clock jumps, an hour that does
 * not exist comes with the jump, and of an hour that comes twice the first one counts.
 *
 * @param hour of the business date itself
 */
record Evening(LocalTime hour, ZoneId zone) {

    /** The moment at which this business day ends. */
    Instant endOf(LocalDate businessDate) {
        return businessDate.atTime(hour).atZone(zone).toInstant();
    }

    /** The last business day that has ended by this moment. */
    LocalDate lastEnded(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return endOf(today).isAfter(now) ? today.minusDays(1) : today;
    }
}
