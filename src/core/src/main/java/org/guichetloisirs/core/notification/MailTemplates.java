package org.guichetloisirs.core.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guichetloisirs.core.kernel.Settings;

/** The mails' templates. In HTML every value is escaped; in text nothing is; a subject is one line whatever it holds. */
final class MailTemplates {

    private static final Mustache.Compiler TEXT = Mustache.compiler().escapeHTML(false);
    private static final Mustache.Compiler HTML = Mustache.compiler().escapeHTML(true);
    private static final int LONGEST_SUBJECT = 300;
    private static final Map<String, Compiled> COMPILED = new ConcurrentHashMap<>();

    private record Compiled(Template subject, Template text, Template html) {}

    private MailTemplates() {}

    /** Renders the template of this name; a variable that the model lacks is an error. */
    static RenderedMail render(String template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("town", Settings.TOWN_NAME.text());
        all.put("townEmail", Settings.TOWN_EMAIL.text());
        all.put("townPhone", Settings.TOWN_PHONE.text());
        all.put("siteUrl", Settings.SITE_URL.text());
        Compiled compiled = COMPILED.computeIfAbsent(template, MailTemplates::compile);
        String subject = oneLine(compiled.subject().execute(all));
        String text = compiled.text().execute(all).strip() + "\n";
        Map<String, Object> page = new HashMap<>(all);
        page.put("subject", subject);
        page.put("body", compiled.html().execute(all));
        return new RenderedMail(subject, text, layout().execute(page));
    }

    private static Compiled compile(String name) {
        String text = read(name + ".txt.mustache");
        int end = text.indexOf('\n');
        if (end < 0) {
            throw new IllegalStateException("The mail template " + name + " needs a subject line and a text");
        }
        return new Compiled(
                TEXT.compile(text.substring(0, end)),
                TEXT.compile(text.substring(end + 1)),
                HTML.compile(read(name + ".html.mustache")));
    }

    private static Template layout() {
        return COMPILED.computeIfAbsent("layout", name -> {
                    Template page = HTML.compile(read(name + ".html.mustache"));
                    return new Compiled(page, page, page);
                })
                .html();
    }

    private static String oneLine(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }

    private static String read(String file) {
        String path = "/templates/mail/" + file;
        try (InputStream in = MailTemplates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The mail template " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
