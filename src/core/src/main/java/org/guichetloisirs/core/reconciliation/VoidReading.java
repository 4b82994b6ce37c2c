package org.guichetloisirs.core.reconciliation;

import org.guichetloisirs.core.kernel.Messages;

/** What the gateway does with a corrected sale in its totals; not published, so both are tried. */
public enum VoidReading {
    /** Nothing was asked, or nothing was corrected: both readings are the same. */
    EITHER("reconciliation.reading-either"),
    /** The sale stays among the purchases and stands among the corrections as well. */
    KEPT_IN_PURCHASES("reconciliation.reading-kept-in-purchases"),
    /** The sale has left the purchases; it stands among the corrections, which then do not count. */
    OUT_OF_PURCHASES("reconciliation.reading-out-of-purchases"),
    /** Neither reading gives the gateway's totals. */
    NEITHER("reconciliation.reading-neither");

    private final String key;

    VoidReading(String key) {
        this.key = key;
    }

    /** As people read it, in the language of this thread. */
    public String words() {
        return Messages.text(key);
    }
}
