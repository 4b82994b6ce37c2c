package org.guichetloisirs.core.report;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.WordedTemplates;
import org.guichetloisirs.core.town.TownProfile;
import org.guichetloisirs.core.town.TownProfiles;

/**
 * Documents in the language of this thread, on the town's paper: {@code templates/report/<name>.html.mustache} inside the
 * common layout, with the words of {@code Report.properties}. Whoever makes one gives what its template names and keeps
 * nothing: a document is made when it is wanted (ADR 0032). It is drawn without a transaction.
 */
@Dependent
public class Documents {

    private static final WordedTemplates TEMPLATES =
            new WordedTemplates("/templates/report", "org.guichetloisirs.core.Report");

    private final TownProfiles town;

    /** On the paper of this town. */
    @Inject
    public Documents(TownProfiles town) {
        this.town = town;
    }

    /**
     * The finished document. Beside the model its template knows {@code town}, {@code municipality}, {@code townAddress},
     * {@code townPhone}, {@code townEmail} and {@code townSite}.
     *
     * @param template the template's name; its title, subject and file name are the sentences {@code <name>.title},
     *     {@code .subject} and {@code .file}
     * @param model what it speaks of; a variable that is missing is an error
     */
    public PdfDocument pdf(String template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        paper(all);
        all.put("title", TEMPLATES.sentence(template + ".title", all));
        all.put("subject", TEMPLATES.sentence(template + ".subject", all));
        all.put("body", TEMPLATES.html(template, all));
        return new PdfDocument(
                TEMPLATES.sentence(template + ".file", all), PdfRenderer.render(TEMPLATES.html("layout", all)));
    }

    private void paper(Map<String, Object> model) {
        TownProfile profile = town.current();
        model.put("languageTag", Language.current().locale().toLanguageTag());
        model.put("town", profile.name());
        model.put("municipality", profile.municipality());
        model.put("townAddress", profile.address().lines().map(String::strip).toList());
        model.put("townPhone", profile.phoneShown());
        model.put("townEmail", profile.email());
        model.put("townSite", profile.website());
        model.put("brand", profile.theme().light().brand().hex());
        model.put(
                "logo",
                town.logoPng()
                        .map(png -> Base64.getEncoder().encodeToString(png))
                        .orElse(""));
    }
}
