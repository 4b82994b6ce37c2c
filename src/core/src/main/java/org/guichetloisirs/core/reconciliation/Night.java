package org.guichetloisirs.core.reconciliation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the steps of a run know about it.
 *
 * @param startNumber which start of it this process is: {@link Nights#hold} refuses an earlier one
 * @param coversFrom attempts from this moment on …
 * @param coversTo … and before this one are matched
 */
public record Night(long runId, int startNumber, LocalDate businessDate, Instant coversFrom, Instant coversTo) {}
