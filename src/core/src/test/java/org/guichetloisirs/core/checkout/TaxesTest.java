package org.guichetloisirs.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guichetloisirs.core.catalogue.TaxCode;
import org.guichetloisirs.core.enrolment.HeldPlace;
import org.guichetloisirs.core.enrolment.RegistrationStatus;
import org.guichetloisirs.core.kernel.Money;

class TaxesTest {

    @Example
    void ratesAreThoseOfTheLaw() {
        Taxes taxes = Taxes.on(Money.ofDollars("100.00"), TaxCode.TAXABLE);
        assertThat(taxes.gst()).isEqualTo(Money.ofDollars("5.00"));
        // 9.975 % of 100 $ is 9.975 $, rounded half up.
        assertThat(taxes.qst()).isEqualTo(Money.ofDollars("9.98"));
        assertThat(Taxes.on(Money.ofDollars("100.00"), TaxCode.EXEMPT_CHILDREN_14)
                        .qst())
                .isEqualTo(Money.ZERO);
        assertThat(Taxes.on(Money.ofDollars("100.00"), TaxCode.EXEMPT_OTHER).gst())
                .isEqualTo(Money.ZERO);
    }

    @Property
    void theTotalIsTheSumOfTheLinesAndNeverNegative(@ForAll("orders") List<OrderLine> lines) {
        Totals totals = Totals.of(lines);
        long byHand = 0;
        for (OrderLine line : lines) {
            byHand += line.view(null).total().cents();
            assertThat(line.gst().isNegative() || line.qst().isNegative()).isFalse();
            assertThat(line.view(null).total()).isGreaterThanOrEqualTo(line.price());
        }
        assertThat(totals.total().cents()).isEqualTo(byHand);
        assertThat(totals.total().isNegative()).isFalse();
    }

    @Property
    void eachTaxIsWithinHalfACentOfItsRate(@ForAll("prices") Money price) {
        Taxes taxes = Taxes.on(price, TaxCode.TAXABLE);
        assertThat(Math.abs(taxes.gst().cents() * 100 - price.cents() * 5)).isLessThanOrEqualTo(50);
        assertThat(Math.abs(taxes.qst().cents() * 100_000 - price.cents() * 9_975))
                .isLessThanOrEqualTo(50_000);
    }

    @Provide
    Arbitrary<Money> prices() {
        return Arbitraries.longs().between(0, 1_000_000).map(Money::new);
    }

    @Provide
    Arbitrary<List<OrderLine>> orders() {
        return Combinators.combine(prices(), Arbitraries.of(TaxCode.class))
                .as((price, code) -> new OrderLine(new HeldPlace(
                        1,
                        1,
                        "Noé",
                        1,
                        "Karaté",
                        1,
                        "lundi",
                        LocalDate.EPOCH,
                        code,
                        price,
                        Instant.EPOCH,
                        RegistrationStatus.HELD)))
                .list()
                .ofMaxSize(20);
    }
}
