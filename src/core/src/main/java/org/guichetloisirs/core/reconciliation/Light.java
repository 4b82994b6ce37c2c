package org.guichetloisirs.core.reconciliation;

import org.guichetloisirs.core.kernel.Messages;

/** A night at a glance. */
public enum Light {
    /** Finished, and nothing is open. */
    GREEN("reconciliation.light-green"),
    /** Under way, or something is not known yet. */
    AMBER("reconciliation.light-amber"),
    /** It failed, or money or a place is wrong and waits for a person. */
    RED("reconciliation.light-red");

    private final String key;

    Light(String key) {
        this.key = key;
    }

    /** As people read it, in the language of this thread. */
    public String words() {
        return Messages.text(key);
    }
}
