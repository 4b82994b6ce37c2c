/**
 * Charging a card through a gateway and knowing, in the end, what became of each attempt. Knows an amount and the
 * subject that it pays for, never an order.
 */
@NullMarked
package org.guichetloisirs.core.payment;

import org.jspecify.annotations.NullMarked;
