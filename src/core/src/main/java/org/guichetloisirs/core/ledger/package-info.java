/**
 * The books: every movement of money as entries that sum to zero, added and never changed. Whoever moves money posts it
 * here in the transaction that makes it true; what a family owes or was given is read from here, not kept elsewhere.
 */
@NullMarked
package org.guichetloisirs.core.ledger;

import org.jspecify.annotations.NullMarked;
