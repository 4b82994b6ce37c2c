package org.guichetloisirs.core.catalogue;

/** By what the groups of a season can be ordered. */
public enum GroupSort {
    /** The activity's title, then the group's code. */
    ACTIVITY_TITLE,
    /** The group's code. */
    CODE,
    /** Places that are taken. */
    TAKEN,
    /** The residents' price. */
    RESIDENT_PRICE
}
