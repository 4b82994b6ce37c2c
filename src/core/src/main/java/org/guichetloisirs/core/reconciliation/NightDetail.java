package org.guichetloisirs.core.reconciliation;

import java.util.List;

/**
 * One night with all that it found.
 *
 * @param batches by terminal
 * @param discrepancies open ones first, then the oldest first
 */
public record NightDetail(NightView night, List<BatchFigures> batches, List<DiscrepancyView> discrepancies) {}
