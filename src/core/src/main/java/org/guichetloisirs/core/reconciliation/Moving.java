package org.guichetloisirs.core.reconciliation;

/**
 * Something that the machine still moves.
 *
 * @param refund whether it is a refund, rather than an attempt to charge
 */
record Moving(long id, boolean refund) {}
