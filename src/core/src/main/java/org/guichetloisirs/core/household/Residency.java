package org.guichetloisirs.core.household;

/** Whether a household lives in the operator's municipality; prices depend on it. */
public enum Residency {
    /** Its address is in the municipality. */
    RESIDENT,
    /** Its address is elsewhere. */
    NON_RESIDENT,
    /** The street directory does not tell; pays the price of non-residents until the administration decides. */
    UNKNOWN
}
