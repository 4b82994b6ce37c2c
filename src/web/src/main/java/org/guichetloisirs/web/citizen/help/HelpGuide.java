package org.guichetloisirs.web.citizen.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The help, put together from the bundle. A chapter is {@code <id>.title}, {@code <id>.lead} and sections numbered from 1:
 * {@code <id>.1.title}, {@code <id>.1.do.1} and on, perhaps {@code <id>.1.note}, and {@code <id>.1.picture}, which says
 * what the picture {@code <id>-1} shows.
 */
@Named
@ApplicationScoped
public class HelpGuide {

    @Inject
    private HelpTexts texts;

    @Inject
    private HelpPictures pictures;

    /** The page of contents. */
    public List<HelpStep.Part> getParts() {
        return List.of(HelpStep.Part.values());
    }

    /** The name of a part. */
    public String title(HelpStep.Part part) {
        return texts.text("part." + part.id());
    }

    /** The name of a chapter. */
    public String title(HelpStep step) {
        return texts.text(step.id() + ".title");
    }

    /** The chapters with these ids, separated by blanks; a page names so those that explain it. */
    public List<HelpStep> steps(@Nullable String ids) {
        if (ids == null || ids.isBlank()) {
            return List.of();
        }
        return Arrays.stream(ids.strip().split("\\s+"))
                .map(id -> HelpStep.of(id)
                        .orElseThrow(() -> new IllegalArgumentException("The help has no chapter " + id)))
                .toList();
    }

    /** A chapter with all its words. */
    public HelpChapter chapter(HelpStep step) {
        String id = step.id();
        List<HelpChapter.Section> sections = new ArrayList<>();
        for (int n = 1; texts.has(id + "." + n + ".title"); n++) {
            sections.add(section(id, n));
        }
        return new HelpChapter(
                step.ordinal() + 1,
                id,
                texts.text(id + ".title"),
                texts.words(id + ".lead"),
                List.copyOf(sections),
                step.page());
    }

    private HelpChapter.Section section(String chapter, int n) {
        String key = chapter + "." + n;
        List<List<HelpWord>> actions = new ArrayList<>();
        for (int action = 1; texts.has(key + ".do." + action); action++) {
            actions.add(texts.words(key + ".do." + action));
        }
        String picture = key + ".picture";
        return new HelpChapter.Section(
                chapter + "-" + n,
                texts.text(key + ".title"),
                List.copyOf(actions),
                texts.has(key + ".note") ? texts.words(key + ".note") : List.of(),
                texts.has(picture) ? pictures.picture(chapter + "-" + n, texts.text(picture)) : null);
    }
}
