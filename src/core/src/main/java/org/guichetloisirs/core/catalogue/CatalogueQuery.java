package org.guichetloisirs.core.catalogue;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen looks for; null or empty means «any».
 *
 * @param seasonId one published season; null: all of them
 * @param text words found in title, category or place, without regard to accents and case
 * @param category exactly as {@link Catalogue#categories} gives it
 * @param day an activity that meets on this weekday
 * @param age whole years, 0 to 120, that the activity admits
 * @param page from 0; beyond the last page gives the last one
 * @param size activities on a page, 1 to 200
 */
public record CatalogueQuery(
        @Nullable Long seasonId,
        @Nullable String text,
        @Nullable String category,
        @Nullable DayOfWeek day,
        @Nullable Integer age,
        int page,
        int size) {}
