package org.guichetloisirs.core.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;

/**
 * What the steps of a run know about it; it travels as the job's parameters.
 *
 * @param startNumber which start of it this process is: {@link Nights#hold} refuses an earlier one
 * @param coversFrom attempts from this moment on …
 * @param coversTo … and before this one are matched
 */
public record Night(long runId, int startNumber, LocalDate businessDate, Instant coversFrom, Instant coversTo) {

    private static final String RUN = "run";
    private static final String START = "start";
    private static final String BUSINESS_DATE = "businessDate";
    private static final String COVERS_FROM = "coversFrom";
    private static final String COVERS_TO = "coversTo";

    /** From a job's properties. */
    static Night of(Properties properties) {
        return new Night(
                Long.parseLong(properties.getProperty(RUN)),
                Integer.parseInt(properties.getProperty(START)),
                LocalDate.parse(properties.getProperty(BUSINESS_DATE)),
                Instant.parse(properties.getProperty(COVERS_FROM)),
                Instant.parse(properties.getProperty(COVERS_TO)));
    }

    /** As a job's parameters. */
    Properties parameters() {
        Properties parameters = new Properties();
        parameters.setProperty(RUN, String.valueOf(runId));
        parameters.setProperty(START, String.valueOf(startNumber));
        parameters.setProperty(BUSINESS_DATE, businessDate.toString());
        parameters.setProperty(COVERS_FROM, coversFrom.toString());
        parameters.setProperty(COVERS_TO, coversTo.toString());
        return parameters;
    }
}
