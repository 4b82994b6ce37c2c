package org.guichetloisirs.core.reconciliation;

import org.guichetloisirs.core.kernel.Messages;

/** What the machine may do by itself about a difference: this list, and nothing else (ADR 0038). */
public enum Mending {
    /** A charge of the day that nothing stands for is being given back, through the usual reversal. */
    REVERSED("reconciliation.mended-reversed"),
    /** An attempt that was in doubt, or on its way back, has been found out since, and agrees. */
    FOUND_OUT("reconciliation.mended-found-out");

    private final String key;

    Mending(String key) {
        this.key = key;
    }

    /** As people read it, in the language of this thread. */
    public String words() {
        return Messages.text(key);
    }
}
