/**
 * The nightly proof that every cent has its place and every place its cent (ADR 0038): attempts, books and registrations
 * one by one, the gateway's totals, the settlement exports. What does not agree is a {@link DiscrepancyView}, never
 * adjusted silently.
 *
 * <p>The job is {@code META-INF/batch-jobs/reconcile-card-payments.xml}. A step that finds something hands
 * {@link FoundDifference}s to {@link Differences}, in the transaction that also says how far the step is.
 */
@NullMarked
package org.guichetloisirs.core.reconciliation;

import org.jspecify.annotations.NullMarked;
