package org.guichetloisirs.core.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.guichetloisirs.core.kernel.Money;

/**
 * A confirmed registration.
 *
 * @param groupLabel «lundi 18 h 30 à 19 h 30, gymnase A»
 * @param price before taxes
 * @param orderNumber the order that paid for it
 */
public record RegistrationView(
        long id,
        long memberId,
        String memberName,
        long activityId,
        String activityTitle,
        long groupId,
        String groupLabel,
        LocalDate startsOn,
        LocalDate endsOn,
        Money price,
        String orderNumber,
        Instant confirmedAt) {}
