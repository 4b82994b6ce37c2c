package org.guichetloisirs.core.notification;

import java.util.Map;
import org.guichetloisirs.core.town.TownFixture;

/** Renders a mail as the outbox would, for the tests of the features that write it. */
public final class MailRendering {

    private MailRendering() {}

    /** Subject, text and HTML, one after the other. */
    public static String render(String template, Map<String, Object> model) {
        RenderedMail mail = MailTemplates.render(template, model, TownFixture.profile());
        return mail.subject() + "\n" + mail.text() + "\n" + mail.html();
    }
}
