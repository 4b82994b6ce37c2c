package org.guichetloisirs.web.citizen.help;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** The help: {@code step} is the chapter; without one, or with one that does not exist, the contents. */
@Named
@RequestScoped
public class HelpPage {

    @Inject
    private Query query;

    @Inject
    private HelpGuide guide;

    @Inject
    private HelpTexts texts;

    private @Nullable HelpStep step;
    private @Nullable HelpChapter chapter;

    @PostConstruct
    void load() {
        step = HelpStep.of(query.text("step")).orElse(null);
        chapter = step == null ? null : guide.chapter(step);
    }

    /** The chapter; null on the page of contents. */
    public @Nullable HelpChapter getChapter() {
        return chapter;
    }

    /** What a search engine shows of the page. */
    public String getDescription() {
        return chapter == null ? texts.text("lead") : HelpWord.plain(chapter.lead());
    }

    /** The chapter before; null on the first. */
    public @Nullable HelpStep getBefore() {
        return step == null ? null : step.before().orElse(null);
    }

    /** The chapter after; null on the last. */
    public @Nullable HelpStep getAfter() {
        return step == null ? null : step.after().orElse(null);
    }
}
