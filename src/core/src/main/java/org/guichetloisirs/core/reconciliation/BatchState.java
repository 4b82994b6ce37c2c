package org.guichetloisirs.core.reconciliation;

import java.util.EnumSet;
import java.util.Set;
import org.guichetloisirs.core.kernel.Messages;

/** What became of a terminal's batch in one night. */
public enum BatchState {
    /** Not asked about yet. */
    NOT_ASKED("reconciliation.batch-not-asked"),
    /** Its totals could not be had that night. */
    NO_ANSWER("reconciliation.batch-no-answer"),
    /** Compared, and left open: it closes by itself, as agreed with the gateway. */
    LEFT_OPEN("reconciliation.batch-left-open"),
    /** It had closed by itself before we asked: only the settlement exports tell its totals. */
    CLOSED_BEFORE("reconciliation.batch-closed-before"),
    /** The closing was sent; what became of it is not known yet. */
    CLOSING("reconciliation.batch-closing"),
    /** The gateway says that it closed it. */
    CLOSED("reconciliation.batch-closed"),
    /** The answer to the closing was lost, and the totals of later show that it was closed. */
    CLOSED_WITHOUT_ANSWER("reconciliation.batch-closed-without-answer"),
    /** It was to be closed, and is not. */
    NOT_CLOSED("reconciliation.batch-not-closed");

    /** Those after which the batch takes no more. */
    static final Set<BatchState> CLOSED_ONES = EnumSet.of(CLOSED, CLOSED_WITHOUT_ANSWER, CLOSED_BEFORE);

    private final String key;

    BatchState(String key) {
        this.key = key;
    }

    /** As people read it, in the language of this thread. */
    public String words() {
        return Messages.text(key);
    }
}
