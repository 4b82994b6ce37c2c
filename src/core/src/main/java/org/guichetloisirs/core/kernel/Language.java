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

    /** The language of this thread; French when nobody said. */
    public static Language current() {
        Language spoken = SPOKEN.get();
        return spoken == null ? FRENCH : spoken;
    }

    /** What the supplier gives while this thread speaks this language. */
    public <T extends @Nullable Object> T speaking(Supplier<T> words) {
        Language before = SPOKEN.get();
        SPOKEN.set(this);
        try {
            return words.get();
        } finally {
            if (before == null) {
                SPOKEN.remove();
            } else {
                SPOKEN.set(before);
            }
        }
    }

    /** Runs while this thread speaks this language. */
    public void speaking(Runnable words) {
        speaking(() -> {
            words.run();
            return this;
        });
    }
}
