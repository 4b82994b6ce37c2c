package org.guichetloisirs.core.reconciliation;

import org.guichetloisirs.core.kernel.Messages;

/** Where the reconciliation of a business date stands. */
public enum NightState {
    /** Under way, here or on another node. */
    RUNNING("reconciliation.night-running"),
    /** Every step is done. Never run again. */
    FINISHED("reconciliation.night-finished"),
    /** It stopped; starting it again goes on from where it was. */
    FAILED("reconciliation.night-failed");

    private final String key;

    NightState(String key) {
        this.key = key;
    }

    /** As people read it, in the language of this thread. */
    public String words() {
        return Messages.text(key);
    }
}
