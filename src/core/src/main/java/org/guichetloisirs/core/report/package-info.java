/** Documents made from what the features below know: the receipt of an order as PDF (ADR 0032). */
@NullMarked
package org.guichetloisirs.core.report;

import org.jspecify.annotations.NullMarked;
