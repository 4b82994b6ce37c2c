package org.guichetloisirs.core.reconciliation.settlement;

/** What became of a file of the folder. */
public enum FileState {
    /** Its lines are being taken; what is done is done for good. */
    READING,
    /** Every line was taken, or refused and named. */
    TAKEN,
    /** It could not be mapped: nothing of it was taken. Other names of columns are another chance. */
    ASIDE,
    /** Its content was taken already, under another name. */
    COPY
}
