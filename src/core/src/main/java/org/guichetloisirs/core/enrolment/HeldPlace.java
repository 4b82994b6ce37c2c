package org.guichetloisirs.core.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.guichetloisirs.core.catalogue.TaxCode;
import org.guichetloisirs.core.kernel.Money;

/**
 * A place in a household's cart, or one that left it by expiring.
 *
 * @param groupLabel «lundi 18 h 30 à 19 h 30, gymnase A»
 * @param startsOn the group's first day
 * @param price before taxes, as it was when the place was taken
 * @param status {@link RegistrationStatus#HELD}, or {@link RegistrationStatus#EXPIRED} from the very moment of the
 *     expiry
 */
public record HeldPlace(
        long registrationId,
        long memberId,
        String memberName,
        long activityId,
        String activityTitle,
        long groupId,
        String groupLabel,
        LocalDate startsOn,
        TaxCode taxCode,
        Money price,
        Instant holdExpiresAt,
        RegistrationStatus status) {}
