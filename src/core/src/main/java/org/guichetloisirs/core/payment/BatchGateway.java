package org.guichetloisirs.core.payment;

/**
 * What some gateways can besides charging: tell the totals of a terminal's open batch, and close it. Called without a
 * transaction; each request is sent once.
 */
public interface BatchGateway {

    /**
     * The totals of the batch that is open now; changes nothing.
     *
     * @param terminal the terminal's number, 8 digits
     */
    BatchAnswer openTotals(String terminal);

    /**
     * Closes the open batch. {@link TerminalTotals#closed()} says whether it did: an answer alone does not.
     *
     * @param terminal the terminal's number, 8 digits
     */
    BatchAnswer closeBatch(String terminal);
}
