package org.guichetloisirs.core.notification;

import jakarta.ejb.Stateless;
import java.util.Map;

/** Where features leave their mail: a row in the transaction of what the mail tells, sent only after its commit. */
@Stateless
public class Outbox {

    /**
     * Writes a mail, rendered now from {@code templates/mail/<template>.txt.mustache} (its first line is the subject) and
     * {@code <template>.html.mustache}. Beside the model every template knows {@code town}, {@code townEmail},
     * {@code townPhone} and {@code siteUrl}. A variable that is missing is an error.
     *
     * @param to the receiver's address
     * @param template the template's name
     * @param model what the template speaks of
     */
    public void put(String to, String template, Map<String, Object> model) {
        throw new UnsupportedOperationException();
    }
}
