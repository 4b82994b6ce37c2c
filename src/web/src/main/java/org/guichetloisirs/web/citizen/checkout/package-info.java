/** From the cart to the receipt. */
@NullMarked
package org.guichetloisirs.web.citizen.checkout;

import org.jspecify.annotations.NullMarked;
