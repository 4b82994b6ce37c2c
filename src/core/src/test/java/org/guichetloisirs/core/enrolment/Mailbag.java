package org.guichetloisirs.core.enrolment;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.notification.MailRendering;
import org.guichetloisirs.core.notification.Outbox;

/** Keeps what a test's families were written. */
final class Mailbag extends Outbox {

    /** One mail; its text is rendered when a test reads it. */
    record Sent(String to, String template, Map<String, Object> model, Language language) {

        String text() {
            return language.speaking(() -> MailRendering.render(template, model));
        }
    }

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    @Override
    public void put(String to, String template, Map<String, Object> model, Language language) {
        sent.add(new Sent(to, template, model, language));
    }

    List<Sent> all() {
        return List.copyOf(sent);
    }
}
