package org.guichetloisirs.web.shared;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.staff.NotPermitted;

/** Gives what went wrong a number: the log keeps the stack trace under it, the screen shows the number alone. */
final class Incidents {

    /** The request attribute under which the error page finds the number. */
    static final String NUMBER = "incident";

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Letters and digits that nobody confuses on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Incidents() {}

    /** Writes the failure to the log and leaves its number to the error page. */
    static void record(HttpServletRequest request, Throwable failure) {
        String number = newNumber();
        request.setAttribute(NUMBER, number);
        // The query is left out: it may carry the token of a mailed link.
        LOG.log(
                Level.SEVERE,
                failure,
                () -> "Incident " + number + " at " + request.getMethod() + " " + request.getRequestURI());
    }

    static String newNumber() {
        StringBuilder number = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }

    /** What the failure means to whoever waits for the answer. */
    static Meaning meaningOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return Meaning.EXPIRED;
            }
            if (cause instanceof EJBAccessException || cause instanceof NotPermitted) {
                return Meaning.NOT_PERMITTED;
            }
            if (cause instanceof BusinessRuleViolation) {
                return Meaning.RULE;
            }
        }
        return Meaning.INCIDENT;
    }

    enum Meaning {
        /** The page was opened too long ago. */
        EXPIRED,
        /** The caller has not the role. */
        NOT_PERMITTED,
        /** A rule that no page caught: as a rule an address with the number of something that is not there. */
        RULE,
        /** Our fault, whatever it is. */
        INCIDENT
    }
}
