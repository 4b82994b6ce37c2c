package org.guichetloisirs.core.reconciliation;

/** Where the reconciliation of a business date stands. */
public enum NightState {
    /** Under way, here or on another node. */
    RUNNING,
    /** Every step is done. Never run again. */
    FINISHED,
    /** It stopped; starting it again goes on from where it was. */
    FAILED
}
