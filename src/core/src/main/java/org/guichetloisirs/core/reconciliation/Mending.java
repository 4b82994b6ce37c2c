package org.guichetloisirs.core.reconciliation;

/** What the machine may do by itself about a difference: this list, and nothing else (ADR 0038). */
public enum Mending {
    /** A charge of the day that nothing stands for is being given back, through the usual reversal. */
    REVERSED,
    /** An attempt that was in doubt has been found out since, and agrees. */
    FOUND_OUT
}
