package org.guichetloisirs.core.payment;

import java.util.List;

/** What a question about a batch taught us. */
public sealed interface BatchAnswer {

    /**
     * The totals, terminal by terminal, as the gateway said them.
     *
     * @param said its reply word for word, to be kept
     */
    record Totals(List<TerminalTotals> terminals, String said) implements BatchAnswer {}

    /**
     * The gateway did not do it.
     *
     * @param message in its own words, for people
     */
    record Refused(String message) implements BatchAnswer {}

    /**
     * It may have been done or not; only the totals of later tell (section E.5 of the gateway's facts).
     *
     * @param detail for the log
     */
    record Unknown(UnknownCause cause, String detail) implements BatchAnswer {}

    /**
     * Not a byte of the request went out.
     *
     * @param detail for the log
     */
    record NotSent(String detail) implements BatchAnswer {}
}
