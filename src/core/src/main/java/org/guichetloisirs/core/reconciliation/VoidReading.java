package org.guichetloisirs.core.reconciliation;

/** What the gateway does with a corrected sale in its totals; not published, so both are tried. */
public enum VoidReading {
    /** Nothing was asked, or nothing was corrected: both readings are the same. */
    EITHER,
    /** The sale stays among the purchases and stands among the corrections as well. */
    KEPT_IN_PURCHASES,
    /** The sale has left the purchases; it stands among the corrections, which then do not count. */
    OUT_OF_PURCHASES,
    /** Neither reading gives the gateway's totals. */
    NEITHER
}
