package org.guichetloisirs.core.household;

import org.guichetloisirs.core.kernel.Messages;

/** Civic numbers from one to another, both included. */
record NumberRange(int first, int last, Parity parity) implements Comparable<NumberRange> {

    boolean holds(int number) {
        return number >= first
                && number <= last
                && (parity == Parity.ALL || (number % 2 == 0) == (parity == Parity.EVEN));
    }

    /** {@code 1 à 199 (impairs)} */
    String display() {
        String from = String.valueOf(first);
        String to = String.valueOf(last);
        return switch (parity) {
            case ALL -> Messages.text("household.numbers", from, to);
            case ODD -> Messages.text("household.numbers-odd", from, to);
            case EVEN -> Messages.text("household.numbers-even", from, to);
        };
    }

    @Override
    public int compareTo(NumberRange other) {
        int byFirst = Integer.compare(first, other.first);
        int byLast = byFirst != 0 ? byFirst : Integer.compare(last, other.last);
        return byLast != 0 ? byLast : parity.compareTo(other.parity);
    }
}
