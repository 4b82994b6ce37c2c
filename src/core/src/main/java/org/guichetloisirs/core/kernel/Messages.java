package org.guichetloisirs.core.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The core's sentences, by key, from {@code org/guichetloisirs/core/Messages.properties} (French) and its English twin.
 * {@code Messages_fr.properties} is empty: without it a server that was set up in English would find the twin first.
 */
public final class Messages {

    /** What is French whatever the reader's language: the town's own records, the order of its titles. */
    public static final Locale FRENCH = Locale.CANADA_FRENCH;

    private static final String BUNDLE = "org.guichetloisirs.core.Messages";

    private Messages() {}

    /**
     * The sentence of a key, in the language of this thread.
     *
     * @throws MissingResourceException if no sentence was written for the key
     */
    public static String text(String key, Object... args) {
        Locale locale = Language.current().locale();
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader())
                .getString(key);
        return new MessageFormat(pattern, locale).format(args);
    }
}
