package org.guichetloisirs.core.reconciliation;

/** What became of a terminal's batch in one night. */
public enum BatchState {
    /** Not asked about yet. */
    NOT_ASKED,
    /** Its totals could not be had that night. */
    NO_ANSWER,
    /** Compared, and left open: it closes by itself, as agreed with the gateway. */
    LEFT_OPEN,
    /** It had closed by itself before we asked: only the settlement exports tell its totals. */
    CLOSED_BEFORE,
    /** The closing was sent; what became of it is not known yet. */
    CLOSING,
    /** The gateway says that it closed it. */
    CLOSED,
    /** The answer to the closing was lost, and the totals of later show that it was closed. */
    CLOSED_WITHOUT_ANSWER,
    /** It was to be closed, and is not. */
    NOT_CLOSED
}
