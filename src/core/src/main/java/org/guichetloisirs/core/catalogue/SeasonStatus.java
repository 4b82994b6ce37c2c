package org.guichetloisirs.core.catalogue;

/** How far a season is. */
public enum SeasonStatus {
    /** Being prepared: only staff sees it. */
    DRAFT,
    /** In the public catalogue; registration is open within its window. */
    PUBLISHED,
    /** Over: kept for what was registered, no longer in the catalogue. */
    CLOSED
}
