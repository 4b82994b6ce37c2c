package org.guichetloisirs.core.reconciliation;

/** A night at a glance. */
public enum Light {
    /** Finished, and nothing is open. */
    GREEN,
    /** Under way, or something is not known yet. */
    AMBER,
    /** It failed, or money or a place is wrong and waits for a person. */
    RED
}
