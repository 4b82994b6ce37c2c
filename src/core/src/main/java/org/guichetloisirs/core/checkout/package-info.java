/** From the cart to the receipt: orders, taxes, the ledger. Uses enrolment and payment, which know nothing of it. */
@NullMarked
package org.guichetloisirs.core.checkout;

import org.jspecify.annotations.NullMarked;
