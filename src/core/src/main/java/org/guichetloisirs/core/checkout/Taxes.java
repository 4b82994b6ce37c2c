package org.guichetloisirs.core.checkout;

import java.math.BigDecimal;
import org.guichetloisirs.core.catalogue.TaxCode;
import org.guichetloisirs.core.kernel.Money;

/**
 * TPS and TVQ of one line, each rounded once. The TVQ is computed on the price without the TPS (since 2013).
 *
 * @param gst TPS, 5 %
 * @param qst TVQ, 9.975 %
 */
record Taxes(Money gst, Money qst) {

    private static final BigDecimal GST_RATE = new BigDecimal("0.05");
    private static final BigDecimal QST_RATE = new BigDecimal("0.09975");

    /** The taxes on a price that is not negative. */
    static Taxes on(Money price, TaxCode code) {
        return code == TaxCode.TAXABLE
                ? new Taxes(price.times(GST_RATE), price.times(QST_RATE))
                : new Taxes(Money.ZERO, Money.ZERO);
    }
}
