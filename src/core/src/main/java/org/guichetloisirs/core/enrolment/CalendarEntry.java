package org.guichetloisirs.core.enrolment;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One meeting on one day of a confirmed registration.
 *
 * @param hours «18 h 30 à 19 h 30», or «heure à déterminer»
 * @param place building and room; may be empty
 */
public record CalendarEntry(
        LocalDate day,
        LocalTime start,
        LocalTime end,
        String hours,
        String memberName,
        String activityTitle,
        String place) {}
