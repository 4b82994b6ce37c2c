package org.guichetloisirs.core.catalogue;

import org.guichetloisirs.core.kernel.Money;

/**
 * A group in the back-office's list.
 *
 * @param schedule «lundi 18 h 30 à 19 h 30, gymnase A»
 * @param taken places held or confirmed at this moment
 * @param waiting how many wait for a place
 */
public record GroupRow(
        long id,
        long activityId,
        String activityTitle,
        String category,
        String ageLabel,
        TaxCode taxCode,
        String code,
        String schedule,
        int capacity,
        int taken,
        int waiting,
        Money residentPrice,
        Money otherPrice) {}
