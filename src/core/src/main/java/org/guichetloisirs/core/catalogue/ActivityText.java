package org.guichetloisirs.core.catalogue;

import org.jspecify.annotations.Nullable;

/** What a programme says of an activity. */
record ActivityText(
        String title,
        String category,
        String description,
        @Nullable Integer minMonths,
        @Nullable Integer maxMonths,
        TaxCode taxCode) {}
