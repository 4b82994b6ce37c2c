package org.guichetloisirs.core.notification;

import java.util.HashMap;
import java.util.Map;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.kernel.WordedTemplates;
import org.guichetloisirs.core.town.TownProfile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The mails' one source: {@code templates/mail/<name>.html.mustache} within {@code layout.html.mustache}, with the words
 * of {@code Mail.properties} in the language of this thread. The plain text is read off the finished HTML, so that the
 * two cannot say different things. A subject is one line whatever it holds.
 */
final class MailTemplates {

    static final WordedTemplates TEMPLATES = new WordedTemplates("/templates/mail", "org.guichetloisirs.core.Mail");

    private static final int LONGEST_SUBJECT = 300;

    private MailTemplates() {}

    /** Renders the template of this name; a variable that the model lacks is an error. */
    static RenderedMail render(String template, Map<String, Object> model, TownProfile town) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("languageTag", Language.current().locale().toLanguageTag());
        all.put("siteUrl", Settings.SITE_URL.text());
        all.putAll(MailLook.of(town));
        String subject = oneLine(TEMPLATES.sentence(template + ".subject", all));
        all.put("subject", subject);
        all.put("preheader", TEMPLATES.sentence(template + ".preheader", all));
        all.put("body", TEMPLATES.html(template, all));
        Document page = Jsoup.parse(TEMPLATES.html("layout", all));
        page.outputSettings().prettyPrint(false);
        String text = PlainText.of(page);
        InlineStyles.apply(page);
        return new RenderedMail(subject, text, page.outerHtml());
    }

    private static String oneLine(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }
}
