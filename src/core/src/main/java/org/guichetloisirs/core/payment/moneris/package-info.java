/** The gateway of Moneris behind {@link org.guichetloisirs.core.payment.PaymentGateway}: its XML over HTTPS. */
@NullMarked
package org.guichetloisirs.core.payment.moneris;

import org.jspecify.annotations.NullMarked;
