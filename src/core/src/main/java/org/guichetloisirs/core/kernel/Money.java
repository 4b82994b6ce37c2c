package org.guichetloisirs.core.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Collection;

/**
 * An amount in Canadian dollars, exact to the cent; may be negative (a refund).
 *
 * @param cents the amount in cents
 */
public record Money(long cents) implements Comparable<Money> {

    /** Nothing to pay. */
    public static final Money ZERO = new Money(0);

    /**
     * An amount from dollars.
     *
     * @throws ArithmeticException if the amount has more than two decimals that are not zero
     */
    public static Money ofDollars(BigDecimal dollars) {
        return new Money(dollars.movePointRight(2).longValueExact());
    }

    /** An amount from dollars, written {@code "45.00"}. */
    public static Money ofDollars(String dollars) {
        return ofDollars(new BigDecimal(dollars));
    }

    /** The sum of amounts; zero of none. */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    /** This and the other amount together. */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** What remains of this amount without the other. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** The same amount the other way. */
    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    /** This amount at a rate, rounded once, half up on the cent: the only rounding rule of the house. */
    public Money times(BigDecimal rate) {
        return new Money(BigDecimal.valueOf(cents)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Whether nothing is owed either way. */
    public boolean isZero() {
        return cents == 0;
    }

    /** Whether the amount is below zero. */
    public boolean isNegative() {
        return cents < 0;
    }

    /** In dollars, always with two decimals. */
    public BigDecimal toDollars() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** As a form or the gateway writes it: {@code 1234.50}. */
    public String toPlainString() {
        return toDollars().toPlainString();
    }

    /** As the language of this thread writes it: {@code 1 234,50 $} with spaces that do not break, {@code $1,234.50}. */
    public String display() {
        DecimalFormat format = (DecimalFormat)
                NumberFormat.getCurrencyInstance(Language.current().locale());
        // The platform writes "$ CA"; nobody in Québec does.
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol("$");
        format.setDecimalFormatSymbols(symbols);
        return format.format(toDollars());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return toPlainString();
    }
}
