package org.guichetloisirs.web.citizen.help;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.guichetloisirs.core.kernel.Settings;

/** Every chapter on one page, made to be printed and lent at the counter. */
@Named
@RequestScoped
public class HelpPrintPage {

    @Inject
    private HelpGuide guide;

    private List<HelpChapter> chapters = List.of();

    @PostConstruct
    void load() {
        chapters = Arrays.stream(HelpStep.values()).map(guide::chapter).toList();
    }

    /** In the order of the guide. */
    public List<HelpChapter> getChapters() {
        return chapters;
    }

    /** Where the site is, as it is typed from paper. */
    public String getSiteUrl() {
        return Settings.SITE_URL.text();
    }

    /** The address of the page that a chapter explains, as it is typed from paper. */
    public String pageUrl(HelpChapter chapter) {
        return getSiteUrl() + "/" + chapter.page() + ".xhtml";
    }
}
