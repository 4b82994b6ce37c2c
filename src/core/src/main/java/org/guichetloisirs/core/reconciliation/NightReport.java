package org.guichetloisirs.core.reconciliation;

/** The report of a night, for the treasurer. */
interface NightReport {

    /**
     * Sends it by putting its mail into the outbox, in the caller's transaction: the one that also marks the run as
     * reported, so that it leaves once. The night is still {@link NightState#RUNNING} in it: the report is its last step.
     */
    void send(NightDetail detail);
}
