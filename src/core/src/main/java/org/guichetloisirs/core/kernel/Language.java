package org.guichetloisirs.core.kernel;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A language in which the site speaks. French unless somebody chose otherwise; which of them may be chosen is the
 * operator's word. A request, or a mail that is being written, speaks one language: that of its thread.
 */
public enum Language {
    FRENCH(Locale.CANADA_FRENCH),
    ENGLISH(Locale.CANADA);

    private static final ThreadLocal<Language> SPOKEN = new ThreadLocal<>();

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** How this language writes dates, hours and amounts in Canada. */
    public Locale locale() {
        return locale;
    }

    /** Its tag: {@code fr} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of a tag; French for anything else. */
    public static Language of(@Nullable String tag) {
        return ENGLISH.tag().equals(tag) ? ENGLISH : FRENCH;
    }

    /** The other one: what a page that speaks this language offers instead. */
    public Language other() {
        return this == FRENCH ? ENGLISH : FRENCH;
    }

    /** The language of this thread; French when nobody said. */
    public static Language current() {
        Language spoken = SPOKEN.get();
        return spoken == null ? FRENCH : spoken;
    }

    /** This thread speaks this language until what is answered is closed: then it speaks as before. */
    public Spoken speak() {
        Language before = SPOKEN.get();
        SPOKEN.set(this);
        return () -> {
            if (before == null) {
                SPOKEN.remove();
            } else {
                SPOKEN.set(before);
            }
        };
    }

    /** What the supplier gives while this thread speaks this language. */
    public <T extends @Nullable Object> T speaking(Supplier<T> words) {
        try (Spoken spoken = speak()) {
            return words.get();
        }
    }

    /** Runs while this thread speaks this language. */
    public void speaking(Runnable words) {
        try (Spoken spoken = speak()) {
            words.run();
        }
    }

    /** A language that is spoken until this is closed. */
    public interface Spoken extends AutoCloseable {

        @Override
        void close();
    }
}
