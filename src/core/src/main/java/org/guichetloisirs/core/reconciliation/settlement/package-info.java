/**
 * What the card company says it deposited: exports of its pages, read from a folder, matched with our charges and written
 * into the books (ADR 0040).
 */
@NullMarked
package org.guichetloisirs.core.reconciliation.settlement;

import org.jspecify.annotations.NullMarked;
