package org.guichetloisirs.core.catalogue;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The ages that an activity admits, in whole months lived on a reference date.
 *
 * @param minMonths youngest, included; null: no lower bound
 * @param maxMonths oldest, included; null: no upper bound. Five years old is up to 71 months
 * @param referenceDate the day on which the age counts
 */
public record AgeRule(@Nullable Integer minMonths, @Nullable Integer maxMonths, LocalDate referenceDate) {

    /** The same ages on another day. */
    public AgeRule on(LocalDate day) {
        return new AgeRule(minMonths, maxMonths, day);
    }

    /** Whether somebody born on this day has the age; somebody not yet born on the reference date counts 0 months. */
    public boolean admits(LocalDate birthDate) {
        int months = monthsOf(birthDate);
        return (minMonths == null || months >= minMonths) && (maxMonths == null || months <= maxMonths);
    }

    /** Whole months lived on the reference date; 0 for somebody not yet born. */
    public int monthsOf(LocalDate birthDate) {
        return Math.max(0, (int) Period.between(birthDate, referenceDate).toTotalMonths());
    }

    /** The age on the reference date as one says it: months below two years («18 mois»), else years («7 ans»). */
    public String ageOf(LocalDate birthDate) {
        int months = monthsOf(birthDate);
        return months < 24 ? AgeText.months(months) : AgeText.years(months / 12);
    }

    /** «4 à 6 ans», «4 ans et plus», «14 ans et moins», «6 à 18 mois», «Pour tous». */
    public String label() {
        return AgeText.label(minMonths, maxMonths);
    }
}
