package org.guichetloisirs.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * The help for staff, put together from the bundle: a chapter is {@code help.<id>.title}, {@code .lead} and sections
 * numbered from 1, each with {@code .title} and sentences {@code .do.1} and on.
 */
@Named
@ApplicationScoped
public class OfficeHelpPage {

    private static final List<String> CHAPTERS = List.of("reconciliation");

    /** A chapter. */
    public record Chapter(String id, String title, String lead, List<Section> sections) {}

    /** One thing to know or to do. */
    public record Section(String title, List<String> sentences) {}

    @Inject
    private AdminTexts texts;

    /** The chapters, in their order. */
    public List<Chapter> getChapters() {
        return CHAPTERS.stream().map(this::chapter).toList();
    }

    private Chapter chapter(String id) {
        String key = "help." + id;
        List<Section> sections = new ArrayList<>();
        for (int n = 1; texts.has(key + "." + n + ".title"); n++) {
            sections.add(section(key + "." + n));
        }
        return new Chapter(id, texts.plain(key + ".title"), texts.plain(key + ".lead"), sections);
    }

    private Section section(String key) {
        List<String> sentences = new ArrayList<>();
        for (int n = 1; texts.has(key + ".do." + n); n++) {
            sentences.add(texts.plain(key + ".do." + n));
        }
        return new Section(texts.plain(key + ".title"), sentences);
    }
}
