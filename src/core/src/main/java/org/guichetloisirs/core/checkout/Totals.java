package org.guichetloisirs.core.checkout;

import java.util.List;
import java.util.function.Function;
import org.guichetloisirs.core.kernel.Money;

/** The sums over lines: of prices, of each tax, of all. Each line is already whole cents, so nothing is rounded here. */
record Totals(Money subtotal, Money gst, Money qst) {

    static Totals of(List<OrderLine> lines) {
        return new Totals(sum(lines, OrderLine::price), sum(lines, OrderLine::gst), sum(lines, OrderLine::qst));
    }

    private static Money sum(List<OrderLine> lines, Function<OrderLine, Money> part) {
        return Money.sum(lines.stream().map(part).toList());
    }

    Money total() {
        return subtotal.plus(gst).plus(qst);
    }
}
